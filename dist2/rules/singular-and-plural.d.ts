import { type Finding, type RuleContext } from './finding.ts';
/** A body is one or many, and the same all through a record. The rarer use is reported. */
export declare function singularAndPlural({ reading, parsed }: RuleContext): readonly Finding[];
