import type { RulesFacts } from '../../model/rules-facts.ts';
import { type Family } from './entry.ts';
export declare const RULES: Family<RulesFacts>;
