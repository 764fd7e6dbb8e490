/**
 * The seed of everything random in the tests. A run of the suite tries the same examples each time, so that a failure
 * is due to the change; `npm run soak` tries new ones. `OPSG_SEED` repeats a run.
 */
export const SEED = Number(
  process.env['OPSG_SEED'] ?? (process.env['OPSG_SOAK'] ? Date.now() % 1_000_000_000 : 20_261_128),
);

process.stdout.write(`To repeat this run: OPSG_SEED=${SEED}\n`);
