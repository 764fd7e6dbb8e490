/** Whether something thrown is the system's error of this name, such as `ENOENT`. */
export function hasCode(thrown: unknown, code: string): boolean {
  return codeOf(thrown) === code;
}

/** The name of the system's error, such as `ENOENT`, or nothing where something else was thrown. */
export function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined;
}

/** An error like the system's own, for what the system would only refuse when it is too late. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write', path });
}

/** Thrown where work is given up because the user asked the program to end. */
export class Interrupted extends Error {}
