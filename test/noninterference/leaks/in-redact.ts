// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { change, leak, type SeededLeak } from './change.ts';

/** Slips in what survives redaction. */
const NOTE = "[{ kind: 'note', level, prose: words, owners: [] }]";
const NEXT = '.filter(({ level }) => mayRead(audience, level))';

export const IN_REDACT: readonly SeededLeak[] = [
  leak('next meetings are not filtered', change('redact', NEXT, '')),
  leak(
    'the level of a presenter is ignored',
    change(
      'shownItem',
      'item.presenters.flatMap((name) => shownText(name, audience) ?? [])',
      'item.presenters.map(({ level, value }) => ({ level, prose: value }))',
    ),
  ),
  leak(
    'withheld presenters leave their commas',
    change(
      'shownItem',
      'item.presenters.flatMap((name) => shownText(name, audience) ?? [])',
      'item.presenters.map((name) => shownText(name, audience) ?? { level: audience, prose: [] })',
    ),
  ),
  leak(
    'an item with a withheld title is shown under that title',
    change(
      'shownItem',
      'if (!title) return [];',
      'if (!title) return [{ title: { level: item.title.level, prose: item.title.value }, presenters: [], points: [], items: [] }];',
    ),
  ),
  leak(
    'a withheld point leaves an empty one',
    change(
      'shownPoint',
      'if (!text) return [];',
      "if (!text) return [{ kind: 'note', level: audience, prose: [], owners: [] }];",
    ),
  ),
  leak(
    'a wording keeps the kind of its point',
    change('shownPoint', NOTE, '[{ kind, level, prose: words, owners: [] }]'),
  ),
  leak(
    'a wording keeps the due date of its action',
    change('shownPoint', NOTE, "[{ kind: 'action', level, prose: words, owners: [], ...(due && { due }) }]"),
  ),
  leak(
    'a wording keeps the owners of its action',
    change(
      'shownPoint',
      NOTE,
      "[{ kind: 'action', level, prose: words, owners: owners.flatMap((owner) => shownText(owner, audience) ?? []) }]",
    ),
  ),
  leak(
    'the lowest wording is chosen',
    change('shownText', 'b.level.rank - a.level.rank', 'a.level.rank - b.level.rank'),
  ),
  leak(
    'the highest wording is chosen, whoever reads',
    change('shownText', 'wordings.filter((wording) => mayRead(audience, wording.level))', 'wordings'),
  ),
  leak(
    'the first wording is chosen, in the order of writing',
    change('shownText', 'readable.toSorted((a, b) => b.level.rank - a.level.rank)[0]', 'readable[0]'),
  ),
  leak(
    'a wording counts with the level of its text',
    change('shownText', 'return best && { level: best.level,', 'return best && { level,'),
  ),
  leak(
    'a withheld title of the record is printed',
    change(
      'redact',
      'const title = meeting.title && shownText(meeting.title, audience);',
      'const title = meeting.title && (shownText(meeting.title, audience) ?? { level: audience, prose: meeting.title.value });',
    ),
  ),
  leak(
    'a withheld introduction is printed',
    change(
      'redact',
      'const introduction = meeting.introduction && shownText(meeting.introduction, audience);',
      'const introduction = meeting.introduction && { level: audience, prose: meeting.introduction.value };',
    ),
  ),
  leak(
    'the meeting is spread into the redacted one',
    change(
      'redact',
      'return sealRedacted({',
      'const all = ({ level, value }) => ({ level, prose: value });\n  return sealRedacted({\n    ...meeting,\n    ...(meeting.title && { title: all(meeting.title) }),\n    ...(meeting.introduction && { introduction: all(meeting.introduction) }),',
    ),
  ),
  leak(
    'items are sorted by their level',
    change(
      'redact',
      'items: meeting.items.flatMap',
      'items: meeting.items.toSorted((a, b) => a.level.rank - b.level.rank).flatMap',
    ),
  ),
  leak(
    'points are sorted by their kind, before redaction',
    change(
      'shownItem',
      'points: item.points.flatMap',
      'points: item.points.toSorted((a, b) => a.kind.localeCompare(b.kind)).flatMap',
    ),
  ),
  leak(
    'the parts of an item are not redacted',
    change(
      'shownItem',
      'items: item.items.flatMap((part) => shownItem(part, audience)),',
      'items: item.items.flatMap((part) => shownItem(part, part.level)),',
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
      'const shown = shownText(introduction, audience);',
      'const shown = shownText(introduction, introduction.level);',
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
      'shownPoint',
      'if (!text) return [];',
      "if (!text) return [{ kind: 'note', level: audience, prose: prose.value, owners: [] }];",
    ),
  ),
  leak(
    'a withheld title is shown up to its colon',
    change(
      'shownItem',
      'if (!title) return [];',
      `if (!title) {
        const [head, ...others] = item.title.value[0].value.split(':');
        const title = { level: audience, prose: [{ type: 'text', value: head }] };
        return others.length === 0 ? [] : [{ title, presenters: [], points: [], items: [] }];
      }`,
    ),
  ),
  leak(
    'the level of an owner is ignored',
    change(
      'shownPoint',
      'owners.flatMap((owner) => shownText(owner, audience) ?? [])',
      'owners.map(({ level, value }) => ({ level, prose: value }))',
    ),
  ),
];
