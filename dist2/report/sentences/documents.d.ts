import type { DocumentsFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const DOCUMENTS: Family<DocumentsFacts>;
