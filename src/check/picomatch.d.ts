/** The part of picomatch (https://github.com/micromatch/picomatch) that is used here. */
declare module 'picomatch' {
  interface Options {
    /** Whether wildcards also match names that begin with a full stop. */
    readonly dot?: boolean;
    /** Whether a `!` at the beginning is a letter like any other. */
    readonly nonegate?: boolean;
  }
  function picomatch(pattern: string, options?: Options): (path: string) => boolean;
  export = picomatch;
}
