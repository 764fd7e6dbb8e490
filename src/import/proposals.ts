import { type CalendarDate, isoDate } from '../base/date.ts';
import { DAY_AND_MONTH, dayAfterThat, daysIn } from './days.ts';

/** A sentence that says plainly that something was decided, or that somebody is to do something. */
export interface Proposal {
  readonly kind: 'decision' | 'action';
  readonly sentence: string;
  readonly owner?: string;
  readonly due?: string;
}

const BODY = String.raw`(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}&]*(?:\s+\p{Lu}[\p{L}]*){0,3}|group|panel|committee|board|[Mm]embers?)(?:\s+(?:members|[Cc]hair))?`;
const ALSO = String.raw`(?:\s+(?:has|have|had|also|then|unanimously|therefore|was|were))*`;
const TO_DO =
  '(?:provide|send|circulate|prepare|submit|confirm|investigate|report|produce|share|review|present|write|contact|update|bring|draft|arrange|raise|respond|clarify)';

const ASKED = new RegExp(
  String.raw`^${BODY}${ALSO}\s+(?:asked|requested|invited|instructed|tasked|required)\s+(?:that\s+)?((?:the\s+)?(?:\p{Lu}[\p{L}&]*)(?:\s+\p{Lu}[\p{L}]*){0,3})\s+(?:to|for)\s+`,
  'u',
);
const WERE_ASKED =
  /^((?:the\s+)?(?:\p{Lu}[\p{L}&]*)(?:\s+\p{Lu}[\p{L}]*){0,3})(?:\s+members)?\s+(?:was|were|is|are)(?:\s+also)?\s+(?:asked|requested|invited|instructed|required)\s+to\s+/u;
const UNDERTOOK = new RegExp(
  String.raw`^((?:the\s+)?(?:\p{Lu}[\p{L}&]*)(?:\s+\p{Lu}[\p{L}]*){0,3})\s+(?:agreed\s+to|undertook\s+to|took\s+an\s+action\s+to|will)\s+${TO_DO}\b`,
  'u',
);
const DECIDED = new RegExp(
  String.raw`^(?:(?:RESOLVED|Resolved|AGREED)\b|${BODY}${ALSO}\s+(?:agreed|approved|endorsed|decided|resolved|ratified|rejected|adopted)\b)`,
  'u',
);

/** Where a sentence ends: not after “No.”, initials, or in the middle of a number. */
const SENTENCE_END =
  /(?<=[.!?]["'”’)\]]*)(?<!\b(?:No|vs|v|Mr|Mrs|Ms|Dr|St|Ltd|e\.g|i\.e|etc|cf|\p{Lu})\.)\s+(?=["'“‘(]*\p{Lu})/u;

/** The sentences of a text that could be a decision or an action. The text stays as it is. */
export function proposalsIn(text: string, date: CalendarDate): readonly Proposal[] {
  return text
    .replace(/\s+/g, ' ')
    .split(SENTENCE_END)
    .flatMap((sentence) => proposal(sentence.trim(), date) ?? []);
}

function proposal(sentence: string, date: CalendarDate): Proposal | undefined {
  const asked = ASKED.exec(sentence) ?? WERE_ASKED.exec(sentence) ?? UNDERTOOK.exec(sentence);
  if (asked) {
    const owner = (asked[1] ?? '').replace(/^the\s+/i, '');
    const due = dueIn(sentence, date);
    return {
      kind: 'action',
      sentence,
      ...(owner !== '' && { owner }),
      ...(due !== undefined && { due }),
    };
  }
  return DECIDED.test(sentence) ? { kind: 'decision', sentence } : undefined;
}

/** `by 9 January`, `(OPSG_29)`. */
function dueIn(sentence: string, date: CalendarDate): string | undefined {
  const meeting = /\b[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*_\d+[A-Za-z]?(?:-\d+)*\b/.exec(sentence)?.[0];
  const by = /\b(?:by|before|no later than)\s+(.*)$/i.exec(sentence)?.[1];
  if (by === undefined) return meeting;
  const whole = daysIn(by);
  if (whole) return isoDate(whole.date);
  const day = DAY_AND_MONTH.exec(by)?.[0];
  const found = day === undefined ? undefined : dayAfterThat(day, date);
  return found ? isoDate(found) : meeting;
}

/** The proposal as a comment says it. */
export function proposalWords({ kind, sentence, owner, due }: Proposal): string {
  const said = [
    ...(owner === undefined ? [] : [`owner: ${owner}`]),
    ...(due === undefined ? [] : [`due: ${due}`]),
  ].join(', ');
  const beside = said === '' ? '' : ` (${said})`;
  return `perhaps ${kind === 'action' ? 'an action' : 'a decision'}${beside}: ${sentence}`;
}
