import type { SeededLeak } from './change.ts';
import { IN_COMPOSE } from './in-compose.ts';
import { IN_DIFF } from './in-diff.ts';
import { IN_FORMATS } from './in-formats.ts';
import { IN_IMPORT } from './in-import.ts';
import { IN_LEVELS } from './in-levels.ts';
import { IN_WHAT_IS_SAID } from './in-messages.ts';
import { IN_NOTICES } from './in-notices.ts';
import { IN_REDACT } from './in-redact.ts';
import { IN_REGISTERS } from './in-registers.ts';
import { IN_RUNS } from './in-runs.ts';

/** Every leak that is put into the program on purpose, to see that it is caught. */
export const SEEDED_LEAKS: readonly SeededLeak[] = [
  ...IN_REDACT,
  ...IN_LEVELS,
  ...IN_NOTICES,
  ...IN_COMPOSE,
  ...IN_FORMATS,
  ...IN_WHAT_IS_SAID,
  ...IN_RUNS,
  ...IN_REGISTERS,
  ...IN_DIFF,
  ...IN_IMPORT,
];
