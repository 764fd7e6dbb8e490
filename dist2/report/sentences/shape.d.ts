import type { ShapeFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const SHAPE: Family<ShapeFacts>;
