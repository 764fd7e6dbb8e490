import { dateInWords, daysInWords, isoDate } from '../base/date.ts';
import { error, type Problem } from '../base/problem.ts';
import { type Prose, proseIn, visibleText } from '../base/prose.ts';
import { startOf } from '../base/source.ts';
import { missingTexts } from '../levels/complete.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { inspectText } from '../levels/inspect.ts';
import type { PlacedText } from '../levels/placed-text.ts';
import { withoutKnownInAny } from '../levels/secret.ts';
import { readText, readTexts } from '../read/passages.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import type { Archive } from './archive.ts';
import { REGISTER_WORDS, type WordedRegister } from './wording.ts';

/** A finished register, and the same without anything that it lists. */
export interface FinishedRegister {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly blank: Uint8Array;
}

/**
 * The withheld text of any record that a finished register contains. What these readers know of all records reveals
 * nothing, nor do the words of registers and of their format.
 */
export async function withheldIn(
  { file, bytes, blank }: FinishedRegister,
  { guarded, meetings }: Pick<Archive, 'guarded' | 'meetings'>,
): Promise<readonly Problem[]> {
  const secrets = guarded.flatMap((record) => record.secrets);
  if (secrets.length === 0) return [];
  const words = [
    ...(await readTexts(blank)),
    ...Object.values(OWN_WORDS),
    ...Object.values(REGISTER_WORDS),
    ...meetings.flatMap(ownTexts),
  ];
  const others = withoutKnownInAny(secrets, [...guarded.map(({ known }) => known), words]);
  return inspectText(file, await readText(bytes), others);
}

/** What a register says of meetings besides their texts. */
function ownTexts({ reference, date, until, group, actions }: PublishedMeeting): readonly string[] {
  const days = actions.flatMap(({ due }) => {
    if (!due) return [];
    return 'meeting' in due ? [due.meeting] : [isoDate(due.date), dateInWords(due.date)];
  });
  return [reference, isoDate(date), daysInWords(date, until), group.reference, group.name, ...days];
}

/** The texts of a register that are missing from a file of data, where they are in their order. */
export function missingIn(
  file: string,
  bytes: Uint8Array,
  texts: readonly Prose[],
  { marking }: WordedRegister,
) {
  const wanted = texts.map((prose, i): PlacedText => {
    return { part: 'points', what: `text ${i + 1}`, texts: [visibleText(prose)] };
  });
  const page = { body: new TextDecoder().decode(bytes), margin: '' };
  const missing = missingTexts(wanted, [], [page], new Set());
  if (missing.length === 0) return [];
  return [error('text-missing', startOf({ file, text: '' }), { missing }, marking.level)];
}

/** Every text of what a register lists. */
export function textsOf(entries: readonly { readonly text: Prose }[]): readonly Prose[] {
  return entries.flatMap(({ text }) => proseIn(text));
}
