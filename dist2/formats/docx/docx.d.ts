import type { Headlines } from '../../model/headlines.ts';
/** Headlines become a Word document (ECMA-376) whose every time is `timestamp`. */
export declare function docx(headlines: Headlines, timestamp: number): Uint8Array;
