import { type Finding, type RuleContext } from './finding.ts';
/** Every action has an owner, and all who read of the action are told who. */
export declare function actionWithoutOwner({ reading, parsed }: RuleContext): readonly Finding[];
