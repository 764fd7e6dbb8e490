import { hasCode } from './errors.ts';

const TRIES = 15;
/** Between two tries, in milliseconds. */
const PAUSE = 100;

/**
 * Does what Windows refuses while another program has the file open. Virus scanners, indexers and OneDrive open each
 * new file for a moment, so a refusal counts only once it has lasted.
 */
export async function onceFree<T>(work: () => T | Promise<T>, isWindows: boolean): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      if (!isWindows || tries === TRIES || !hasCode(thrown, 'EBUSY')) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
