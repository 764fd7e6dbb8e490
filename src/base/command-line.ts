/** A command of opsg as it can be pasted into a shell: names with blanks or other signs are in quotation marks. */
export function commandLine(command: string, words: readonly string[]): string {
  return ['opsg', command, ...words.map(shellWord)].join(' ');
}

function shellWord(word: string): string {
  return /^[\w./:,@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
