// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { CARRIED, change, leak, type SeededLeak } from './change.ts';

const TITLE = 'plainProse(fillIn(group.title, words)),';
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
    'withheld points take the anchors of their numbers',
    ...CARRIED,
    change(
      'bodyOf',
      'used: new Set<string>(),',
      'used: new Set(meeting.origin.items.flatMap(({ points }) => points).filter(({ prose }) => prose.level.rank > meeting.audience.rank).map(({ number }) => `point-${parseInt(number)}`)),',
    ),
  ),
  leak(
    'numbered points stand apart where the record has withheld ones',
    ...CARRIED,
    change(
      'layoutOf',
      'points.some(({ number }) => number !== undefined)',
      'origin.points.some(({ number }) => number !== undefined)',
    ),
    change('layoutOf', 'layoutOf({ points }', 'layoutOf({ points, origin }'),
  ),
  leak(
    'the label of papers says how many the record has',
    ...CARRIED,
    change(
      'papersBelow',
      '${OWN_WORDS[key]}:',
      '${OWN_WORDS[key]}${(lists.origin?.[key] ?? []).length > 1 ? "" : " "}:',
    ),
  ),
  leak(
    'the introduction counts all items',
    ...CARRIED,
    change(
      'compose',
      TITLE,
      `plainProse(fillIn(group.title, words) + ': ' + meeting.origin.items.length + ' items'),`,
    ),
  ),
  leak(
    'a heading of the attendance counts all headings',
    ...CARRIED,
    change(
      'compose',
      'attendanceOf(meeting.attendance, meeting.level, marks)',
      'attendanceOf(meeting.attendance.map((one) => ({ ...one, heading: plainProse(`${one.heading.length} of ${meeting.origin.attendance.length}`) })), meeting.level, marks)',
    ),
  ),
  leak(
    'the document says how many next meetings there are',
    ...CARRIED,
    change(
      'compose',
      'meeting.next.map((next) => nextDate(next, meeting.level, marks))',
      'meeting.next.map((next) => ({ ...nextDate(next, meeting.level, marks), words: `${dateInWords(next.date)} (one of ${meeting.origin.next.length})` }))',
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
      'abbreviated(prose, glossary, marks.isShown ? level : undefined);',
      'abbreviated(prose, new Map([...glossary].filter(([form]) => JSON.stringify(meeting.origin.items).split(form).length > 2)));',
    ),
  ),
  leak(
    'references to items are resolved in the whole record',
    ...CARRIED,
    change(
      'bodyOf',
      'abbreviated(prose, glossary, marks.isShown ? level : undefined);',
      'abbreviated(prose, new Map([...glossary, ...meeting.origin.items.map((item) => [`item ${item.number}`, { level: meeting.level, long: item.title.value[0].value }])]));',
    ),
  ),
  leak(
    'the notes are the introduction where there is none',
    ...CARRIED,
    change(
      'bodyOf',
      'const text = introduction ??',
      'const text = introduction ?? (meeting.origin.notes && { level: meeting.level, prose: plainProse(meeting.origin.notes) }) ??',
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
  leak(
    'the summary lists the actions of withheld items',
    ...CARRIED,
    change(
      'bodyOf',
      'summaryOf(wanted, items, ofItems, {',
      'summaryOf(wanted, items, ofItems, { origin: meeting.origin,',
    ),
    change(
      'summaryOf',
      '.map((point) => rowOf(point, context));',
      '.map((point) => rowOf(point, context)).concat(context.origin.items.flatMap(({ points }) => points).filter(({ kind, prose }) => kind === KINDS[what] && prose.level.rank > context.around.rank).map(({ prose }) => ({ number: [], text: prose.value, owner: [], due: [], item: [] })));',
    ),
  ),
  leak(
    'a table of actions is there where all of them are withheld',
    ...CARRIED,
    change(
      'summaryOf',
      'if (rows.length === 0) return [];',
      'if (rows.length === 0 && !items.some(({ origin }) => origin.points.some(({ kind }) => kind === KINDS[what]))) return [];',
    ),
  ),
  leak(
    'a row links to the place of its item in the record',
    ...CARRIED,
    change('rowOf', 'anchor: section.anchor,', 'anchor: `${section.anchor}-${item.origin.at.at(-1)}`,'),
  ),
  leak(
    'the contents name a list of which all entries are withheld',
    ...CARRIED,
    change('contentsOf', "own('next', headlines.next)", "own('next', headlines.origin.next)"),
  ),
  leak(
    'a mark says the level of the wording itself',
    change('portionMarks', 'level.rank > around.rank', 'level.rank !== around.rank'),
    change('sentenceOf', 'const level = higher(levelName(point.level), around);', 'const { level } = point;'),
  ),
  leak(
    'a mark says the level that the item has in the record',
    ...CARRIED,
    change(
      'sectionsOf',
      'const level = higher(levelName(item.title.level), around);',
      'const level = higher(levelName(item.origin.level), around);',
    ),
  ),
  leak(
    'the statement explains the marks of levels that the record withholds',
    ...CARRIED,
    change(
      'withMeaningOfMarks',
      'levelsMarked(proseIn(headlines))',
      'new Set(headlines.origin.items.map(({ level }) => level.name))',
    ),
  ),
  leak(
    'a mark says that the title has other words',
    ...CARRIED,
    change(
      'sectionsOf',
      'marks.begun(marked(item.title.prose, level), level, around)',
      'marks.begun(marked(item.title.prose, level), item.origin.title.wordings.length > 0 ? { ...level, rank: 9 } : level, around)',
    ),
  ),
];
