import type { DocumentsFacts, ReadingFacts, WritingFacts } from '../../model/facts.ts';
import type { Examples } from './example.ts';
export declare const READING_EXAMPLES: Examples<ReadingFacts>;
export declare const DOCUMENT_EXAMPLES: Examples<DocumentsFacts>;
export declare const WRITING_EXAMPLES: Examples<WritingFacts>;
