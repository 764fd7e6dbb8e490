/** How much a test tries: a share in every run of the suite, and more in `npm run soak`. */
export function share<T = number>(inSuite: T, inSoak: T): T {
  return process.env['OPSG_SOAK'] ? inSoak : inSuite;
}
