/** The part of picomatch (https://github.com/micromatch/picomatch) that is used here. */
declare module 'picomatch' {
  interface Options {
    /** Whether signs stand for names that begin with a full stop, too. */
    readonly dot?: boolean;
    /** Whether a `!` at the beginning is a letter like any other. */
    readonly nonegate?: boolean;
  }
  function picomatch(pattern: string, options?: Options): (path: string) => boolean;
  export = picomatch;
}
