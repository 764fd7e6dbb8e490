import type { Result } from '../base/problem.ts';
import type { Headlines } from '../levels/headlines.ts';

/** Prints headlines in one format: the bytes of the file, or why they cannot be printed. */
export type Renderer = (headlines: Headlines, timestamp: number) => Promise<Result<Uint8Array>>;
