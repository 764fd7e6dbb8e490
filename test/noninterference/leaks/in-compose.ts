// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { CARRIED, change, leak, type SeededLeak } from './change.ts';

const TITLE = 'title: meeting.title?.prose ?? plainProse(fillIn(group.title, words)),';
/** Decisions of a document that are taken from the whole record. */
export const IN_COMPOSE: readonly SeededLeak[] = [
  leak(
    'parts are numbered before redaction',
    ...CARRIED,
    change(
      'sectionsOf',
      "number: item.number ?? '',",
      'number: item.number ?? String(Number(item.origin.at.at(-1)) + 1),',
    ),
  ),
  leak(
    'anchors are counted before redaction',
    ...CARRIED,
    change(
      'sectionsOf',
      'unused(anchorOf(item, parent), used)',
      'unused(`${anchorOf(item, parent)}-${item.origin.at.at(-1)}`, used)',
    ),
  ),
  leak(
    'withheld numbers take their anchors',
    ...CARRIED,
    change(
      'bodyOf',
      'used: new Set<string>(),',
      'used: new Set(meeting.origin.items.filter(({ level }) => level.rank > meeting.audience.rank).map(({ number }) => `item-${number}`)),',
    ),
  ),
  leak(
    'the introduction counts all items',
    ...CARRIED,
    change(
      'compose',
      TITLE,
      `title: plainProse(fillIn(group.title, words) + ': ' + meeting.origin.items.length + ' items'),`,
    ),
  ),
  leak(
    'the document says how many next meetings there are',
    ...CARRIED,
    change(
      'compose',
      'meeting.next.map(nextDate)',
      'meeting.next.map((next) => ({ ...nextDate(next), words: `${dateInWords(next.date)} (one of ${meeting.origin.next.length})` }))',
    ),
  ),
  leak(
    'the name of the file says how many corrections there are',
    ...CARRIED,
    change(
      'compose',
      'revision: String(meeting.corrections.length)',
      'revision: String(meeting.origin.corrections.length)',
    ),
  ),
  leak(
    'the marking is that of the whole meeting',
    ...CARRIED,
    change(
      'compose',
      'const level = highestShown(meeting, body);',
      'const level = meeting.origin.items.map((item) => item.level).reduce(higher, highestShown(meeting, body));',
    ),
  ),
  leak(
    'the marking counts the levels of items for their titles',
    ...CARRIED,
    change('shownTexts', 'const { presenters,', 'const { origin, presenters,'),
    change(
      'shownTexts',
      'return [...texts,',
      'return [...(origin.points.length > 2 ? [origin] : []), ...texts,',
    ),
  ),
  leak(
    'the file is named after the highest level of the meeting',
    ...CARRIED,
    change(
      'compose',
      'nameInFiles(level.name)',
      'meeting.origin.next.map((one) => one.level).reduce(higher, level).name',
    ),
  ),
  leak(
    'the name of the file says that something is left out',
    ...CARRIED,
    change(
      'compose',
      'fileStem: fillIn(',
      "fileStem: (meeting.origin.items.length > meeting.items.length ? 'Abridged-' : '') + fillIn(",
    ),
  ),
  leak(
    'the statement says that something is left out',
    ...CARRIED,
    change(
      'compose',
      '...markingOf(level, policy), isDraft',
      "...markingOf(level, meeting.origin.notes ? { ...policy, name: policy.name + ' (abridged)' } : policy), isDraft",
    ),
  ),
  leak(
    'short forms are explained only if the whole record has them twice',
    ...CARRIED,
    change(
      'bodyOf',
      'abbreviated(prose, glossary);',
      'abbreviated(prose, new Map([...glossary].filter(([form]) => JSON.stringify(meeting.origin.items).split(form).length > 2)));',
    ),
  ),
  leak(
    'references to items are resolved in the whole record',
    ...CARRIED,
    change(
      'bodyOf',
      'abbreviated(prose, glossary);',
      'abbreviated(prose, new Map([...glossary, ...meeting.origin.items.map((item) => [`item ${item.number}`, { level: meeting.level, long: item.title.value[0].value }])]));',
    ),
  ),
  leak(
    'the notes are the introduction where there is none',
    ...CARRIED,
    change(
      'bodyOf',
      'marked(introduction?.prose ??',
      'marked(introduction?.prose ?? (meeting.origin.notes && plainProse(meeting.origin.notes)) ??',
    ),
  ),
  leak(
    'the time of the PDF counts what is withheld',
    ...CARRIED,
    change(
      'compose',
      'timestamp: unixSeconds(meeting.date),',
      'timestamp: unixSeconds(meeting.date) + meeting.origin.items.length,',
    ),
  ),
  leak(
    'sections stand in the order of all numbers',
    ...CARRIED,
    change(
      'bodyOf',
      'sectionsOf(items, context), items, context.used',
      'sectionsOf(meeting.origin.items.length % 2 ? items : items.toReversed(), context), items, context.used',
    ),
  ),
  leak(
    'a short form that a withheld text explains is not explained again',
    ...CARRIED,
    change(
      'withAbbreviations',
      'expandsAbbreviations ?',
      'expandsAbbreviations && !/[a-z] \\([A-Z]+\\) hereafter/.test(JSON.stringify(headlines.origin?.items ?? [])) ?',
    ),
  ),
];
