/** OPSG_SOAK_SCALE=0.05 makes a run of a twentieth of its length. */
const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);

/** How much a test tries: a share in every run of the suite, and more in `npm run soak`. */
export function share(inSuite: number, inSoak: number): number;
export function share<T>(inSuite: T, inSoak: T): T;
export function share(inSuite: unknown, inSoak: unknown): unknown {
  if (!process.env['OPSG_SOAK']) return inSuite;
  return typeof inSoak === 'number' ? Math.ceil(inSoak * SCALE) : inSoak;
}
