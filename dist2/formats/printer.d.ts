import type { Headlines } from '../model/headlines.ts';
import type { Result } from '../model/problem.ts';
/** Prints headlines in one format: the bytes of the file, or why they cannot be printed. */
export type Printer = (headlines: Headlines, timestamp: number) => Promise<Result<Uint8Array>>;
