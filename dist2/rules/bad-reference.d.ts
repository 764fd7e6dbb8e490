import { type Finding, type RuleContext } from './finding.ts';
/** Every reference with known first letters (`INC`) has the shape that the workspace gives for it. */
export declare function badReference({ reading, parsed, workspace }: RuleContext): readonly Finding[];
