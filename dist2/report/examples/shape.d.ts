import type { ProseFacts, ShapeFacts } from '../../model/facts.ts';
import type { Examples } from './example.ts';
export declare const SHAPE_EXAMPLES: Examples<ShapeFacts>;
export declare const PROSE_EXAMPLES: Examples<ProseFacts>;
