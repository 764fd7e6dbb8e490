import type { AllowanceFacts } from '../../model/rules-facts.ts';
import type { Family } from './entry.ts';
export declare const ALLOWANCES: Family<AllowanceFacts>;
