import type { RulesFacts } from '../../model/rules-facts.ts';
import type { Examples } from './example.ts';
export declare const RULE_EXAMPLES: Examples<RulesFacts>;
