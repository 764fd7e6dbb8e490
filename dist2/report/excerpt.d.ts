import type { Place } from '../model/source.ts';
import { type Look } from './look.ts';
/** The line before, the line itself, and a caret under the exact characters. Long lines are cut around the caret. */
export declare function excerpt({ source, start, end }: Place, look: Look): readonly string[];
