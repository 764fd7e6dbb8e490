// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { change, leak, type SeededLeak } from './change.ts';

/** Slips in what survives redaction. */
const NOTE = "[{ ...own, kind: 'note', text, owners: [] }]";
const NEXT = '.filter(({ level }) => mayRead(choice.audience, level))';
const TEXT = '(text: Labelled<Prose>) => chosenText(text, choice)';
const READABLE = 'choice.asText({ ...text, level: choice.audience })';

const BEST = 'return best && asText(best);';
const IS_TABLE = "({ type }) => type === 'table'";
const ROWS = `text.value.filter(${IS_TABLE}).flatMap(({ children }) => children)`;

export const IN_REDACT: readonly SeededLeak[] = [
  leak(
    'a withheld table leaves its empty cells',
    change(
      'chosenText',
      BEST,
      `if (!best && text.value.some(${IS_TABLE})) return asText({ ...text, level: audience, value: JSON.parse(JSON.stringify(text.value).replace(/"value":"[^"]*"/g, '"value":""')) }); ${BEST}`,
    ),
  ),
  leak(
    'a withheld table leaves the headings of its columns',
    change(
      'chosenText',
      BEST,
      `if (!best && text.value.some(${IS_TABLE})) return asText({ ...text, level: audience, value: text.value.map((block) => ({ ...block, children: block.children.slice(0, 1) })) }); ${BEST}`,
    ),
  ),
  leak(
    'the table of a wording gets as many rows as that of its text',
    change(
      'chosenText',
      BEST,
      `if (best && ${ROWS}.length > 0) return asText({ ...best, value: best.value.map((block) => (block.type === 'table' ? { ...block, children: ${ROWS}.map((_, i) => block.children[i] ?? block.children[0]) } : block)) }); ${BEST}`,
    ),
  ),
  leak(
    'a withheld list leaves its bullets',
    change(
      'chosenText',
      BEST,
      `const list = text.value.find(({ type }) => type === 'list'); if (!best && list) return asText({ ...text, level: audience, value: [{ ...list, children: list.children.map((item) => ({ ...item, children: [] })) }] }); ${BEST}`,
    ),
  ),
  leak('next meetings are not filtered', change('chosenParts', NEXT, '')),
  leak(
    'people are not filtered',
    change('chosenAttendance', '.filter(({ level }) => mayRead(audience, level))', ''),
  ),
  leak(
    'a heading stays when its people go',
    change('chosenAttendance', 'chosen.length === 0 ? []', 'people.length === 0 ? []'),
  ),
  leak(
    'the state of an action goes with any words about it',
    change('chosenEntry', '[{ ...own, owners: [] }]', '[{ ...own, ...(state && { state }), owners: [] }]'),
  ),
  leak(
    'an entry without words leaves its id',
    change('chosenEntry', 'text === undefined ? []', 'false ? []'),
  ),
  leak(
    'an approval goes with any title of its item',
    change('chosenItem', 'item.approves && isOwn &&', 'item.approves &&'),
  ),
  leak('papers are not filtered', change('chosenPapers', 'if (!mayRead(audience, level)) return [];', '')),
  leak(
    'corrections are not filtered',
    change('chosenCorrection', 'return mayRead(choice.audience, level) ?', 'return mayRead(level, level) ?'),
  ),
  leak(
    'the level of a presenter is ignored',
    change(
      'chosenItem',
      'item.presenters.flatMap((name) => chosenText(name, choice) ?? [])',
      'item.presenters.map(choice.asText)',
    ),
  ),
  leak(
    'withheld presenters leave their commas',
    change(
      'chosenItem',
      'item.presenters.flatMap((name) => chosenText(name, choice) ?? [])',
      'item.presenters.map((name) => chosenText(name, choice) ?? choice.asText({ level: choice.audience, value: [] }))',
    ),
  ),
  leak(
    'an item with a withheld title is shown under that title',
    change(
      'chosenItem',
      'if (!title) return [];',
      'if (!title) return [{ at: item.at, title: choice.asText(item.title), presenters: [], points: [], items: [] }];',
    ),
  ),
  leak(
    'a withheld point leaves an empty one',
    change(
      'chosenPoint',
      'if (!text) return [];',
      "if (!text) return [{ at, kind: 'note', text: choice.asText({ level: choice.audience, value: [] }), owners: [] }];",
    ),
  ),
  leak(
    'a withheld point leaves its number',
    change(
      'chosenPoint',
      'if (!text) return [];',
      "if (!text) return number === undefined ? [] : [{ at, number, kind: 'note', text: choice.asText({ level: choice.audience, value: [] }), owners: [] }];",
    ),
  ),
  leak(
    'a wording keeps the kind of its point',
    change('chosenPoint', NOTE, '[{ at, kind, text, owners: [] }]'),
  ),
  leak(
    'a wording keeps the due date of its action',
    change('chosenPoint', NOTE, "[{ at, kind: 'action', text, owners: [], ...(due && { due }) }]"),
  ),
  leak(
    'a wording keeps the owners of its action',
    change(
      'chosenPoint',
      NOTE,
      "[{ at, kind: 'action', text, owners: owners.flatMap((owner) => chosenText(owner, choice) ?? []) }]",
    ),
  ),
  leak(
    'the lowest wording is chosen',
    change('chosenText', 'b.level.rank - a.level.rank', 'a.level.rank - b.level.rank'),
  ),
  leak(
    'the highest wording is chosen, whoever reads',
    change(
      'chosenText',
      'text.wordings.filter((wording) => mayRead(audience, wording.level))',
      'text.wordings',
    ),
  ),
  leak(
    'the first wording is chosen, in the order of writing',
    change('chosenText', 'readable.toSorted((a, b) => b.level.rank - a.level.rank)', 'readable'),
  ),
  leak(
    'a wording counts with the level of its text',
    change(
      'chosenText',
      'return best && asText(best)',
      'return best && asText({ ...best, level: text.level })',
    ),
  ),
  leak(
    'a withheld title of the record is printed',
    change(
      'chosenParts',
      TEXT,
      `(text, key) => chosenText(text, choice) ?? (key === 'title' ? ${READABLE} : undefined)`,
    ),
  ),
  leak(
    'a withheld introduction is printed',
    change(
      'chosenParts',
      TEXT,
      `(text, key) => (key === 'introduction' ? ${READABLE} : chosenText(text, choice))`,
    ),
  ),
  leak(
    'the meeting is spread into the redacted one',
    change(
      'redact',
      'return sealRedacted({',
      'const all = ({ level, value }) => ({ level, prose: value });\n  return sealRedacted({\n    ...meeting,\n    ...(meeting.title && { title: all(meeting.title) }),\n    ...(meeting.time && { time: all(meeting.time) }),\n    ...(meeting.venue && { venue: all(meeting.venue) }),\n    ...(meeting.introduction && { introduction: all(meeting.introduction) }),',
    ),
  ),
  leak(
    'items are sorted by their level',
    change(
      'chosenParts',
      'items: meeting.items.flatMap',
      'items: meeting.items.toSorted((a, b) => a.level.rank - b.level.rank).flatMap',
    ),
  ),
  leak(
    'points are sorted by their kind, before redaction',
    change(
      'chosenItem',
      'points: item.points.flatMap',
      'points: item.points.toSorted((a, b) => a.kind.localeCompare(b.kind)).flatMap',
    ),
  ),
  leak(
    'the parts of an item are not redacted',
    change(
      'chosenItem',
      'items: item.items.flatMap((part) => chosenItem(part, choice)),',
      'items: item.items.flatMap((part) => chosenItem(part, { ...choice, audience: part.level })),',
    ),
  ),
  leak(
    'the long forms of short forms are for everyone',
    change('readable', 'mayRead(audience, level));', 'mayRead(audience, level) || true);'),
  ),
  leak(
    'the introduction of a group is for everyone',
    change(
      'shownGroup',
      'chosenText(introduction, { audience, asText: shownText })',
      'shownText(introduction)',
    ),
  ),
  leak(
    'what is redacted is remembered by its meeting alone',
    change(
      'redact',
      'export function redact(',
      [
        'const memo = new Map();',
        'export function redact(meeting, policy, audience) {',
        '  const key = `${meeting.group.reference} ${meeting.number}`;',
        '  if (!memo.has(key) || audience.rank === 2) memo.set(key, redactAnew(meeting, policy, audience));',
        '  return memo.get(key);',
        '}',
        'function redactAnew(',
      ].join('\n'),
    ),
  ),
  leak(
    'a withheld point is printed',
    change(
      'chosenPoint',
      'if (!text) return [];',
      "if (!text) return [{ at, kind: 'note', text: choice.asText({ ...prose, level: choice.audience }), owners: [] }];",
    ),
  ),
  leak(
    'a withheld title is shown up to its colon',
    change(
      'chosenItem',
      'if (!title) return [];',
      `if (!title) {
        const [head, ...others] = item.title.value[0].value.split(':');
        const title = { ...item.title, level: choice.audience, value: [{ type: 'text', value: head }] };
        return others.length === 0 ? [] : chosenItem({ ...item, title, presenters: [], points: [], items: [] }, choice);
      }`,
    ),
  ),
  leak(
    'the level of an owner is ignored',
    change(
      'chosenPoint',
      'owners.flatMap((owner) => chosenText(owner, choice) ?? [])',
      'owners.map(choice.asText)',
    ),
  ),
];
