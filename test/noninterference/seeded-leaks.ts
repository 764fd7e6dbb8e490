// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

/** A change to one source file: the text that must be there, once, and what takes its place. */
export interface Change {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** A leak as a hurried change could bring it into the program. It need not pass the type checker. */
export interface SeededLeak {
  readonly name: string;
  readonly changes: readonly Change[];
}

const REDACT = 'src/stages/redact.ts';
const COMPOSE = 'src/stages/compose.ts';
const GLOSSARY = 'src/model/glossary.ts';
const COMPLETE = 'src/model/complete.ts';
const POLICY = 'src/model/policy.ts';
const PIPELINE = 'src/pipeline.ts';
const PRESS = 'src/formats/press.ts';
const PDF_PRINTER = 'src/formats/pdf/printer.ts';
const REPORT = 'src/report/finding.ts';
const RENDER = 'src/commands/render.ts';

function change(file: string, find: string, put: string): Change {
  return { file, find, put };
}

function leak(name: string, ...changes: readonly Change[]): SeededLeak {
  return { name, changes };
}

/** The pipeline without its last stage, to see what the property finds by itself. */
export const WITHOUT_INSPECT = change(
  'src/stages/inspect.ts',
  'if (secrets.length === 0) return [];',
  'if (secrets.length >= 0) return [];',
);

/** What `redact` must never do: the whole meeting rides along, and later stages can look into it. */
const CARRIED: readonly Change[] = [
  change(REDACT, 'return sealRedacted({', 'return sealRedacted({\n    origin: meeting,'),
  change(REDACT, '      title,\n      presenters:', '      origin: item,\n      title,\n      presenters:'),
  change(
    COMPOSE,
    '    language: workspace.language,',
    '    origin: meeting.origin,\n    language: workspace.language,',
  ),
  change(COMPOSE, '      anchor,\n      depth,', '      origin: item.origin,\n      anchor,\n      depth,'),
];

const TITLE = 'title: meeting.title?.prose ?? plainProse(fillIn(group.title, words)),';
const TITLES = "(headlines.origin?.items ?? []).map((item) => item.title.value[0].value).join(', ')";
const MARKDOWN = 'encoded(fill(viewOf(headlines, markdown)), canonicalMarkdown)';
const HTML = 'encoded(fill(viewOf(headlines, html)))';
const PDF = 'compile(source.value, timestamp)';
const WORD = 'docx(headlines, timestamp)';
const NOTE = "[{ kind: 'note', level, prose: words, owners: [] }]";
const NEXT = '.filter(({ level }) => mayRead(audience, level))';
const STEM =
  'fileStem: fillIn(workspace.fileName, { ...words, date: isoDate(meeting.date), level: level.name }),';

const IN_REDACT: readonly SeededLeak[] = [
  leak('next meetings are not filtered', change(REDACT, NEXT, '')),
  leak(
    'the level of a presenter is ignored',
    change(
      REDACT,
      'item.presenters.flatMap((name) => shownText(name, audience) ?? [])',
      'item.presenters.map(({ level, value }) => ({ level, prose: value }))',
    ),
  ),
  leak(
    'withheld presenters leave their commas',
    change(
      REDACT,
      'item.presenters.flatMap((name) => shownText(name, audience) ?? [])',
      'item.presenters.map((name) => shownText(name, audience) ?? { level: audience, prose: [] })',
    ),
  ),
  leak(
    'an item with a withheld title is shown under that title',
    change(
      REDACT,
      'if (!title) return [];',
      'if (!title) return [{ title: { level: item.title.level, prose: item.title.value }, presenters: [], points: [], items: [] }];',
    ),
  ),
  leak(
    'a withheld point leaves an empty one',
    change(
      REDACT,
      'if (!text) return [];',
      "if (!text) return [{ kind: 'note', level: audience, prose: [], owners: [] }];",
    ),
  ),
  leak(
    'a wording keeps the kind of its point',
    change(REDACT, NOTE, '[{ kind, level, prose: words, owners: [] }]'),
  ),
  leak(
    'a wording keeps the due date of its action',
    change(REDACT, NOTE, "[{ kind: 'action', level, prose: words, owners: [], ...(due && { due }) }]"),
  ),
  leak(
    'a wording keeps the owners of its action',
    change(
      REDACT,
      NOTE,
      "[{ kind: 'action', level, prose: words, owners: owners.flatMap((owner) => shownText(owner, audience) ?? []) }]",
    ),
  ),
  leak(
    'the lowest wording is chosen',
    change(REDACT, 'b.level.rank - a.level.rank', 'a.level.rank - b.level.rank'),
  ),
  leak(
    'the highest wording is chosen, whoever reads',
    change(REDACT, 'wordings.filter((wording) => mayRead(audience, wording.level))', 'wordings'),
  ),
  leak(
    'the first wording is chosen, in the order of writing',
    change(REDACT, 'readable.toSorted((a, b) => b.level.rank - a.level.rank)[0]', 'readable[0]'),
  ),
  leak(
    'a wording counts with the level of its text',
    change(REDACT, 'return best && { level: best.level,', 'return best && { level,'),
  ),
  leak(
    'a withheld title of the record is printed',
    change(
      REDACT,
      'const title = meeting.title && shownText(meeting.title, audience);',
      'const title = meeting.title && (shownText(meeting.title, audience) ?? { level: audience, prose: meeting.title.value });',
    ),
  ),
  leak(
    'a withheld introduction is printed',
    change(
      REDACT,
      'const introduction = meeting.introduction && shownText(meeting.introduction, audience);',
      'const introduction = meeting.introduction && { level: audience, prose: meeting.introduction.value };',
    ),
  ),
  leak(
    'the meeting is spread into the redacted one',
    change(
      REDACT,
      'return sealRedacted({',
      'const all = ({ level, value }) => ({ level, prose: value });\n  return sealRedacted({\n    ...meeting,\n    ...(meeting.title && { title: all(meeting.title) }),\n    ...(meeting.introduction && { introduction: all(meeting.introduction) }),',
    ),
  ),
  leak(
    'items are sorted by their level',
    change(
      REDACT,
      'items: meeting.items.flatMap',
      'items: meeting.items.toSorted((a, b) => a.level.rank - b.level.rank).flatMap',
    ),
  ),
  leak(
    'points are sorted by their kind, before redaction',
    change(
      REDACT,
      'points: item.points.flatMap',
      'points: item.points.toSorted((a, b) => a.kind.localeCompare(b.kind)).flatMap',
    ),
  ),
  leak(
    'the parts of an item are not redacted',
    change(
      REDACT,
      'items: item.items.flatMap((part) => shownItem(part, audience)),',
      'items: item.items.flatMap((part) => shownItem(part, part.level)),',
    ),
  ),
  leak(
    'the long forms of short forms are for everyone',
    change(GLOSSARY, 'mayRead(audience, level));', 'mayRead(audience, level) || true);'),
  ),
  leak(
    'the introduction of a group is for everyone',
    change(
      REDACT,
      'const shown = shownText(introduction, audience);',
      'const shown = shownText(introduction, introduction.level);',
    ),
  ),
  leak(
    'what is redacted is remembered by its meeting alone',
    change(
      REDACT,
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
];

const IN_LEVELS: readonly SeededLeak[] = [
  leak(
    'readers may read one level more',
    change(POLICY, 'return level.rank <= audience.rank;', 'return level.rank <= audience.rank + 1;'),
  ),
  leak(
    'readers and level are exchanged',
    change(POLICY, 'return level.rank <= audience.rank;', 'return audience.rank <= level.rank;'),
  ),
  leak(
    'levels are compared by name',
    change(POLICY, 'return level.rank <= audience.rank;', 'return level.name <= audience.name;'),
  ),
  leak(
    'the lower of two levels counts',
    change(POLICY, 'return b.rank > a.rank ? b : a;', 'return b.rank < a.rank ? b : a;'),
  ),
  leak(
    'a point does not inherit the level of its item',
    change(
      COMPLETE,
      "pointOf(point, inside(context, 'points', i))",
      "pointOf(point, { ...inside(context, 'points', i), level: outer.level })",
    ),
  ),
  leak(
    'a presenter does not inherit the level of its item',
    change(
      COMPLETE,
      "names(item.presenter, inside(context, 'presenter'))",
      "names(item.presenter, { ...inside(context, 'presenter'), level: outer.level })",
    ),
  ),
  leak(
    'the parts of an item do not inherit its level',
    change(
      COMPLETE,
      "itemOf(part, inside(context, 'items', i))",
      "itemOf(part, { ...inside(context, 'items', i), level: outer.level })",
    ),
  ),
  leak(
    'the label of a name is ignored',
    change(COMPLETE, 'const { level } = raised(outer, text.classification);', 'const { level } = outer;'),
  ),
  leak(
    'the label of a next meeting is ignored',
    change(
      COMPLETE,
      'const { at, level } = raised(outer, next.classification);',
      'const { at, level } = outer;',
    ),
  ),
  leak(
    'the label of an item counts for its title only',
    change(
      COMPLETE,
      "title: labelled(item.title, plainLine, inside(context, 'title')),\n    presenters",
      "title: labelled(item.title, plainLine, { ...inside(context, 'title'), level: outer.level }),\n    presenters",
    ),
  ),
];

const IN_COMPOSE: readonly SeededLeak[] = [
  leak(
    'parts are numbered before redaction',
    ...CARRIED,
    change(
      COMPOSE,
      "number: item.number ?? '',",
      'number: item.number ?? String(Number(item.origin.at.at(-1)) + 1),',
    ),
  ),
  leak(
    'anchors are counted before redaction',
    ...CARRIED,
    change(
      COMPOSE,
      'unused(anchorOf(item, parent, i), used)',
      'unused(anchorOf(item, parent, Number(item.origin.at.at(-1))), used)',
    ),
  ),
  leak(
    'withheld numbers take their anchors',
    ...CARRIED,
    change(
      COMPOSE,
      'used: new Set<string>(),',
      'used: new Set(meeting.origin.items.filter(({ level }) => level.rank > meeting.audience.rank).map(({ number }) => `item-${number}`)),',
    ),
  ),
  leak(
    'the introduction counts all items',
    ...CARRIED,
    change(
      COMPOSE,
      TITLE,
      `title: plainProse(fillIn(group.title, words) + ': ' + meeting.origin.items.length + ' items'),`,
    ),
  ),
  leak(
    'the document says how many next meetings there are',
    ...CARRIED,
    change(
      COMPOSE,
      'words: dateInWords(date) })),',
      'words: `${dateInWords(date)} (one of ${meeting.origin.next.length})` })),',
    ),
  ),
  leak(
    'the marking is that of the whole meeting',
    ...CARRIED,
    change(
      COMPOSE,
      'const level = highestShown(meeting, body);',
      'const level = meeting.origin.items.map((item) => item.level).reduce(higher, highestShown(meeting, body));',
    ),
  ),
  leak(
    'the marking counts the levels of items for their titles',
    ...CARRIED,
    change(
      COMPOSE,
      'function shownTexts({ title, presenters, points, items }: ShownItem)',
      'function shownTexts(item)',
    ),
    change(
      COMPOSE,
      'const owners = points.flatMap(',
      'const { origin, title, presenters, points, items } = item;\n  const owners = points.flatMap(',
    ),
    change(
      COMPOSE,
      'return [title, ...presenters,',
      'return [...(origin.points.length > 2 ? [origin] : []), title, ...presenters,',
    ),
  ),
  leak(
    'the file is named after the highest level of the meeting',
    ...CARRIED,
    change(
      COMPOSE,
      STEM,
      STEM.replace(
        'level: level.name',
        'level: meeting.origin.next.map((one) => one.level).reduce(higher, level).name',
      ),
    ),
  ),
  leak(
    'the name of the file says that something is left out',
    ...CARRIED,
    change(
      COMPOSE,
      STEM,
      STEM.replace(
        'fillIn(',
        "(meeting.origin.items.length > meeting.items.length ? 'Abridged-' : '') + fillIn(",
      ),
    ),
  ),
  leak(
    'the statement says that something is left out',
    ...CARRIED,
    change(
      COMPOSE,
      'marking: markingOf(level, policy),',
      "marking: markingOf(level, meeting.origin.notes ? { ...policy, name: policy.name + ' (abridged)' } : policy),",
    ),
  ),
  leak(
    'short forms are explained only if the whole record has them twice',
    ...CARRIED,
    change(
      COMPOSE,
      'abbreviated(prose, glossary);',
      'abbreviated(prose, new Map([...glossary].filter(([form]) => JSON.stringify(meeting.origin.items).split(form).length > 2)));',
    ),
  ),
  leak(
    'references to items are resolved in the whole record',
    ...CARRIED,
    change(
      COMPOSE,
      'abbreviated(prose, glossary);',
      'abbreviated(prose, new Map([...glossary, ...meeting.origin.items.map((item) => [`item ${item.number}`, { level: meeting.level, long: item.title.value[0].value }])]));',
    ),
  ),
  leak(
    'the notes are the introduction where there is none',
    ...CARRIED,
    change(
      COMPOSE,
      'marked(introduction?.prose ??',
      'marked(introduction?.prose ?? (meeting.origin.notes && plainProse(meeting.origin.notes)) ??',
    ),
  ),
  leak(
    'the time of the PDF counts what is withheld',
    ...CARRIED,
    change(
      COMPOSE,
      'timestamp: unixSeconds(meeting.date),',
      'timestamp: unixSeconds(meeting.date) + meeting.origin.items.length,',
    ),
  ),
  leak(
    'sections stand in the order of all numbers',
    ...CARRIED,
    change(
      COMPOSE,
      'sections: sectionsOf(items, context)',
      'sections: sectionsOf(meeting.origin.items.length % 2 ? items : items.toReversed(), context)',
    ),
  ),
];

const IN_FORMATS: readonly SeededLeak[] = [
  leak(
    'the HTML has the record as a comment',
    ...CARRIED,
    change(
      PRESS,
      HTML,
      'encoded(fill(viewOf(headlines, html)), (page) => `${page}<!-- ${JSON.stringify((headlines.origin?.items ?? []))} -->`)',
    ),
  ),
  leak(
    'the HTML has keywords from all titles',
    ...CARRIED,
    change(
      PRESS,
      HTML,
      `encoded(fill(viewOf(headlines, html)), (page) => page.replace('</head>', '<meta name="keywords" content="' + html.text(${TITLES}) + '"></head>'))`,
    ),
  ),
  leak(
    'the HTML says the level of each item in a data attribute',
    ...CARRIED,
    change(
      PRESS,
      HTML,
      `encoded(fill(viewOf(headlines, html)), (page) => page.replace(/<section>/g, '<section data-level="' + headlines.sections.map(({ origin }) => origin.level.name).join(' ') + '">'))`,
    ),
  ),
  leak(
    'the HTML counts words before redaction',
    ...CARRIED,
    change(
      PRESS,
      HTML,
      "encoded(fill(viewOf(headlines, html)), (page) => page.replace('<body>', `<body data-words=\"${JSON.stringify((headlines.origin?.items ?? [])).split(' ').length}\">`))",
    ),
  ),
  leak(
    'the Markdown keeps link definitions of withheld texts',
    ...CARRIED,
    change(
      PRESS,
      MARKDOWN,
      'encoded(fill(viewOf(headlines, markdown)), (text) => canonicalMarkdown(text) + [...JSON.stringify((headlines.origin?.items ?? [])).matchAll(/"url":"([^"]+)"/g)].map(([, url], i) => `\\n[${i}]: ${url}\\n`).join(\'\'))',
    ),
  ),
  leak(
    'the Word document says all titles in its title',
    ...CARRIED,
    change(PRESS, WORD, `docx({ ...headlines, title: [{ type: 'text', value: ${TITLES} }] }, timestamp)`),
  ),
  leak(
    'the PDF has keywords from all titles',
    ...CARRIED,
    change(
      PDF_PRINTER,
      PDF,
      `compile('#set document(keywords: ' + JSON.stringify(${TITLES}) + ')\\n' + source.value, timestamp)`,
    ),
  ),
  leak(
    'the PDF has all titles as hidden text',
    ...CARRIED,
    change(
      PDF_PRINTER,
      PDF,
      `compile(source.value + '\\n#text(fill: white, size: 1pt)[#' + JSON.stringify(${TITLES}) + ']', timestamp)`,
    ),
  ),
  leak(
    'a document is remembered by its reference',
    change(
      PRESS,
      MARKDOWN,
      '{ const key = headlines.reference; if (!memo.has(key) || headlines.marking.level.rank === 2) memo.set(key, encoded(fill(viewOf(headlines, markdown)), canonicalMarkdown)); return memo.get(key); }',
    ),
    change(PRESS, 'function encoded(', 'const memo = new Map();\nfunction encoded('),
  ),
];

const IN_WHAT_IS_SAID: readonly SeededLeak[] = [
  leak(
    'messages quote everything in CI',
    change(REPORT, 'return upToRank === undefined ||', 'return upToRank !== undefined ||'),
  ),
  leak(
    'messages quote what has no known level',
    change(
      REPORT,
      '(level !== undefined && level.rank <= upToRank)',
      '(level === undefined || level.rank <= upToRank)',
    ),
  ),
  leak(
    'the line itself is always shown',
    change(
      REPORT,
      'span && disclosure.upToRank === undefined && { quotable: place }',
      'span && { quotable: place }',
    ),
  ),
  leak(
    'the advice repeats what was written',
    change(REPORT, '(isOpen && entry.advise?.(facts))', 'entry.advise?.(facts)'),
  ),
  leak(
    'the way to a part is always said',
    change(REPORT, '...(isOpen && pathOf(place.path)),', '...pathOf(place.path),'),
  ),
  leak(
    'messages say whether a slip can be repaired',
    change(REPORT, 'fixable: isOpen && isFixable(problem),', 'fixable: isFixable(problem),'),
  ),
  leak(
    'warnings above the disclosure are counted',
    change(
      'src/commands/validate.ts',
      'concluded(disclosed(result, disclosure), options, disclosure)',
      'concluded(result, options, disclosure)',
    ),
  ),
  leak(
    'the talk says how much is withheld',
    change(
      RENDER,
      'const talk = hidden + farewell(removed) +',
      'const talk = `${redactions.flatMap(({ withheld }) => withheld).length} texts were left out.\\n` + hidden + farewell(removed) +',
    ),
  ),
  leak(
    'the talk says which levels a record has',
    change(
      PIPELINE,
      'const names = records.map(({ source }) => source.file);',
      'const names = records.map(({ source, meeting }) => `${source.file} (${meeting.level.name})`);',
    ),
  ),
  leak(
    'warnings about withheld texts are counted',
    change(
      PIPELINE,
      'records.warnings.filter(({ readers = [] }) => ranks.some((rank) => readers.includes(rank)))',
      'records.warnings',
    ),
  ),
  leak(
    'the exit code says that something was withheld',
    change(
      RENDER,
      "return done(written.map((path) => `${path}\\n`).join(''), talk);",
      "return { ...done(written.map((path) => `${path}\\n`).join(''), talk), exit: redactions.some(({ withheld }) => withheld.length > 0) ? 10 : 0 };",
    ),
  ),
  leak(
    'the documents are written in the order of what they withhold',
    change(
      'src/printing.ts',
      'await overlapping(documents, async',
      'await overlapping(documents.toSorted((a, b) => a.secrets.length - b.secrets.length), async',
    ),
  ),
  leak(
    'validate counts all items, whoever may know',
    change(
      'src/commands/validate.ts',
      'count(numberOfItems(items), ',
      'count(numberOfItems(meeting.items), ',
    ),
  ),
  leak(
    'the redacted record keeps the notes',
    change(REDACT, 'return sealRedacted({', 'return sealRedacted({\n    notes: meeting.notes,'),
    change(
      'src/formats/record-yaml.ts',
      'classification: level.name,',
      'classification: level.name,\n    ...(shown.notes && { notes: shown.notes }),',
    ),
  ),
  leak(
    'texts with the same beginning are taken for the same',
    change(
      'src/stages/validate.ts',
      'known.get(text) ?? readText(text)',
      'known.get(text.slice(0, 6)) ?? readText(text)',
    ),
    change('src/stages/validate.ts', 'known.set(text, result);', 'known.set(text.slice(0, 6), result);'),
  ),
];

const PRINTING = 'src/printing.ts';
const RECALL = 'src/stages/recall.ts';
const CONTENT = 'const content = contentOf(headlines);';

const IN_WHAT_IS_KEPT: readonly SeededLeak[] = [
  leak(
    'the key of a document is that of the whole record',
    change(PRINTING, CONTENT, 'const content = contentOf(headlines) + JSON.stringify(document.withheld);'),
  ),
  leak(
    'the manifest counts what was withheld',
    change(PRINTING, CONTENT, 'const content = contentOf(headlines) + document.secrets.length;'),
  ),
  leak(
    'a document that Amber readers have is taken for the same',
    change(PRINTING, CONTENT, 'const content = headlines.reference;'),
    change(PRINTING, 'keyOf([ofPrinter, audience.name,', 'keyOf([ofPrinter,'),
    change(RECALL, 'resolve(workingFolder, folder, audience);', "resolve(workingFolder, folder, 'Amber');"),
    change(RECALL, 'writtenIn(place, audience, disk)', "writtenIn(place, 'Amber', disk)"),
    change(
      RECALL,
      '(await manifest).get(name)',
      "(await manifest).get(name.replace(/White(?=.\\w+$)/, 'Amber'))",
    ),
    change(RECALL, 'join(place, name)', 'join(place, written.name)'),
  ),
];

export const SEEDED_LEAKS: readonly SeededLeak[] = [
  ...IN_REDACT,
  ...IN_LEVELS,
  ...IN_COMPOSE,
  ...IN_FORMATS,
  ...IN_WHAT_IS_SAID,
  ...IN_WHAT_IS_KEPT,
];
