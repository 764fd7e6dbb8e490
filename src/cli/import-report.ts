import { commandLine } from '../base/command-line.ts';
import { type Disclosure, discloses } from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import type { Level } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import { type ImportFinding, inWords, shortened } from '../import/findings.ts';
import type { ImportedItem, ImportedRecord } from '../import/imported.ts';
import type { Trouble } from '../import/understand.ts';
import type { Workspace } from '../record/workspace.ts';
import { count, namedFirst, type Outcome, stopped } from './outcome.ts';

/** What came of a document. */
export type ImportedFile =
  | WrittenFile
  | { readonly file: string; readonly there: string; readonly level: Level; readonly twin?: string }
  | {
      readonly file: string;
      readonly trouble: Trouble;
      readonly workspace: Workspace;
      /** Absent: nobody knows it. */
      readonly level: Level | undefined;
    }
  | { readonly file: string; readonly problems: readonly Problem[] };

export interface WrittenFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly record: ImportedRecord;
  /** The highest level of the document. */
  readonly level: Level;
  readonly findings: readonly ImportFinding[];
  /** What is wrong with the record. */
  readonly errors: readonly Problem[];
}

/**
 * What came of the documents: the names of the records, a table where there are several, and what to look at. Of a
 * document above the disclosure only the names of files are said.
 */
export function importReport(
  files: readonly ImportedFile[],
  disclosure: Disclosure,
  others: readonly string[],
  isWritten = true,
): Outcome {
  const paths = files.flatMap((one) => ('path' in one ? [`${one.path}\n`] : []));
  const problems = files.flatMap((one) => ('problems' in one ? one.problems : []));
  const table = files.length > 1 ? tableOf(files, disclosure) : '';
  const talk = [
    table,
    ...files.map((one) => said(one, disclosure)),
    others.length > 0
      ? `Not read: ${namedFirst(others)}. Save a document among them as .docx, PDF, HTML, Markdown or text, and import that.\n`
      : '',
    isWritten ? afterwards(files) : '',
  ].join('');
  const exits = files.map(exitOf);
  const exit = Math.max(EXIT.done, ...exits);
  return { exit, result: paths.join(''), talk, problems };
}

function exitOf(one: ImportedFile): number {
  if ('problems' in one) return stopped(one.problems).exit;
  if ('trouble' in one || 'there' in one) return EXIT.misuse;
  return one.errors.length > 0 ? EXIT.problems : EXIT.done;
}

function afterwards(files: readonly ImportedFile[]): string {
  const paths = files.flatMap((one) => ('path' in one ? [one.path] : []));
  const [first] = paths;
  if (first === undefined) return 'Nothing was imported.\n';
  const rest = paths.length > 1 ? ', and the other records' : '';
  return `Compare it with the document${rest}, then: ${commandLine('validate', [first])}\n`;
}

function said(one: ImportedFile, disclosure: Disclosure): string {
  if ('problems' in one) return '';
  if ('there' in one && one.twin !== undefined)
    return `${one.file}: ${one.twin} became ${one.there} in this run, and is of the same meeting. To import this one instead, import it alone.\n`;
  if ('there' in one)
    return `${one.file}: ${one.there} is there already, and opsg never replaces a record. Move it away, or name another place with --out.\n`;
  if ('trouble' in one) {
    if (one.level && !discloses(disclosure, one.level))
      return `${one.file}: this document could not be understood. To see why, use --disclose.\n`;
    return `${one.file}: ${troubleWords(one.trouble, one.workspace)}\n`;
  }
  if (!discloses(disclosure, one.level))
    return `${one.file}: to see what came of it, use --disclose; or look at the record.\n`;
  const { record, findings, errors, level } = one;
  const wrong =
    errors.length > 0
      ? `  The record has ${count(errors.length, 'problem')}: opsg validate lists them.\n`
      : '';
  const lines = findings.map(({ at, sentence }) => {
    const place = inWords(at);
    return `  ${place === '' ? '' : `${place}: `}${sentence}\n`;
  });
  const around =
    record.level.rank < level.rank ? `${record.level.name}, with parts up to ${level.name}` : level.name;
  return `${one.file}: ${around}, ${count(itemsIn(record.items), 'item')}, ${count(record.next.length, 'next meeting')}\n${lines.join('')}${wrong}`;
}

function itemsIn(items: readonly ImportedItem[]): number {
  return items.reduce((sum, { items: inner }) => sum + 1 + itemsIn(inner), 0);
}

function troubleWords(trouble: Trouble, { policy, groups }: Workspace): string {
  const levels = policy.levels.map(({ name }) => name).join(', ');
  const known = groups.map(({ reference }) => reference).join(' or ');
  switch (trouble.why) {
    case 'no statement':
      return `it does not say its level. Say who may read it with --classification (${levels}).`;
    case 'unknown level':
      return `it says that its level is “${trouble.word}”, which is none of ${levels}. Say who may read it with --classification.`;
    case 'several levels':
      return `it names several levels as its own: ${trouble.words.join(', ')}. Say the highest that it needs with --classification.`;
    case 'unknown marking': {
      const place = inWords(trouble.at);
      return `${place === '' ? 'it' : place} says “${trouble.words}”, which names none of ${levels}. Say who may read what has no other mark with --classification.`;
    }
    case 'open part': {
      const place = inWords(trouble.at);
      return `${place === '' ? 'it' : place} says “${shortened(trouble.words)}”, and other parts say something else of who may read them, or nothing. Say who may read what has no other mark with --classification.`;
    }
    case 'level in name':
      return `it has the name “${shortened(trouble.words)}” where no reader sees it, and that can be a level. Say who may read what has no other mark with --classification.`;
    case 'no group':
      return `it names no group of opsg.yaml (${known}). Say which it is with --group, or describe the group in opsg.yaml.`;
    case 'no date':
      return 'it does not say the day of the meeting. Say it with --date, such as --date 2020-02-04.';
    case 'no words':
      return 'it has no words. If it is a scan, import the document that was scanned.';
  }
}

/** A table of what came of each document. */
function tableOf(files: readonly ImportedFile[], disclosure: Disclosure): string {
  const rows = files.map((one): readonly string[] => {
    if ('path' in one) {
      const isTold = discloses(disclosure, one.level);
      const look = one.findings.filter(({ words }) => words !== undefined).length;
      return isTold
        ? [one.file, one.path, one.level.name, String(itemsIn(one.record.items)), String(look)]
        : [one.file, one.path, '', '', ''];
    }
    if ('there' in one)
      return [one.file, one.twin === undefined ? 'there already' : `as ${one.twin}`, '', '', ''];
    return [one.file, 'not imported', '', '', ''];
  });
  const all = [['Document', 'Record', 'Level', 'Items', 'Aside'], ...rows];
  const widths = (all[0] ?? []).map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return `${all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
