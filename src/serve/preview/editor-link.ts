import { resolve } from 'node:path';

/** Where in a file something is. */
export interface PlaceInFile {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The addresses by which editors open a file at a place. */
const EDITORS: Readonly<Record<string, string>> = {
  vscode: 'vscode://file/{file}:{line}:{column}',
  vscodium: 'vscodium://file/{file}:{line}:{column}',
  cursor: 'cursor://file/{file}:{line}:{column}',
  zed: 'zed://file/{file}:{line}:{column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
};
export const EDITOR_NAMES = [...Object.keys(EDITORS), 'none'];

/** What a browser would run in the page itself. */
const RUN_IN_PAGE = /^(?:javascript|data|vbscript|blob|filesystem|about):/i;

/** The pattern of addresses for an editor that is named, or the pattern itself; nothing where it is neither. */
export function editorPattern(wish: string): string | undefined {
  if (wish === 'none') return '';
  const known = EDITORS[wish];
  if (known !== undefined) return known;
  const isPattern = /^[a-z][a-z0-9+.-]*:[\x21-\x7e]*\{file\}/i.test(wish);
  return isPattern && !RUN_IN_PAGE.test(wish) ? wish : undefined;
}

/** The address that opens an editor at a place; nothing where no editor is wanted. */
export function editorLink(
  pattern: string,
  { file, line, column }: PlaceInFile,
  workingFolder: string,
): string | undefined {
  if (pattern === '') return undefined;
  const path = resolve(workingFolder, file)
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const fromRoot = path.replace(/^\/*/, '/').replace(/^\/([A-Za-z])%3A/, '/$1:');
  return pattern
    .replace(/\/?\{file\}/, () => fromRoot)
    .replace('{line}', String(line))
    .replace('{column}', String(column));
}
