import type { AllowanceFacts } from '../../model/rules-facts.ts';
import type { Examples } from './example.ts';
export declare const ALLOWANCE_EXAMPLES: Examples<AllowanceFacts>;
