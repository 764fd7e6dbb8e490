import { describe, expect, test } from 'vitest';
import type { Edition, Format } from '../../src/base/artifact.ts';
import { hashOf } from '../../src/base/key.ts';
import type { Before, Manifest } from '../../src/output/manifest.ts';
import {
  belongings,
  type Fate,
  type FoundOutput,
  isNothingToDo,
  type NewDocument,
  planFor,
  sha256Of,
  type WantedDocuments,
  type WriteOptions,
  withCompleted,
} from '../../src/output/planning.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => hashOf(bytes(text));

const made = (name: string, text = name, record = 'a.yaml'): NewDocument => ({
  name,
  record,
  bytes: bytes(text),
});
const written = (name: string, text = name, record = 'a.yaml') => ({ name, sha256: hash(text), record });

/** What is wanted of the record `a.yaml` as Markdown, and what a test changes in it. */
function wanted(more: Partial<WantedDocuments> = {}): WantedDocuments {
  return { audience: 'Open', documents: [made('a.md')], records: ['a.yaml'], formats: ['md'], ...more };
}

interface Folder {
  readonly wrote?: Manifest['documents'];
  readonly holds?: Readonly<Record<string, string | null>>;
  readonly kinds?: Readonly<Record<string, Before>>;
  readonly gone?: readonly string[];
  readonly lineEnds?: readonly string[];
}

/** A folder with what opsg wrote into it and what it holds now: as written, unless something else is said. */
function found({ wrote, holds = {}, kinds = {}, gone = [], lineEnds = [] }: Folder = {}): FoundOutput {
  const asWritten = (wrote ?? []).map(({ name, sha256 }): [string, string] => [name, sha256]);
  const changed = Object.entries(holds).flatMap(([name, text]): [string, string][] =>
    text === null ? [] : [[name, hash(text)]],
  );
  const all = new Map<string, Before>([...asWritten, ...changed, ...Object.entries(kinds)]);
  for (const [name, text] of Object.entries(holds)) if (text === null) all.delete(name);
  return {
    manifest: wrote && { version: 1, audience: 'Open', documents: wrote },
    hashes: all,
    otherLineEnds: new Set(lineEnds),
    gone: new Set(gone),
  };
}

const PLAIN: WriteOptions = { only: false, force: false };
const fate = (name: string, becomes: Fate['becomes'], isEdited = false, why?: Fate['why']): Fate => ({
  name,
  becomes,
  isEdited,
  ...(why && { why }),
});

describe('what becomes of a document that is wanted', () => {
  test.each<[string, Folder, readonly Fate[], readonly string[]]>([
    ['it is new', {}, [fate('a.md', 'new')], []],
    ['it stands there as it was written', { wrote: [written('a.md')] }, [fate('a.md', 'unchanged')], []],
    ['opsg wrote another', { wrote: [written('a.md', 'old')] }, [fate('a.md', 'changed')], []],
    [
      'a person changed it',
      { wrote: [written('a.md', 'old')], holds: { 'a.md': 'mine' } },
      [fate('a.md', 'changed', true)],
      ['a.md'],
    ],
    ['a person put it there', { holds: { 'a.md': 'mine' } }, [fate('a.md', 'changed', true)], ['a.md']],
    ['a person put the same there', { holds: { 'a.md': 'a.md' } }, [fate('a.md', 'unchanged')], []],
    [
      'a person changed it to what is wanted',
      { wrote: [written('a.md', 'old')], holds: { 'a.md': 'a.md' } },
      [fate('a.md', 'unchanged')],
      [],
    ],
    [
      'only its line ends differ',
      { wrote: [written('a.md', 'old')], holds: { 'a.md': 'old\r' }, lineEnds: ['a.md'] },
      [fate('a.md', 'line-ends')],
      [],
    ],
    ['a person deleted it', { wrote: [written('a.md')], holds: { 'a.md': null } }, [fate('a.md', 'new')], []],
    ['a link has its name', { kinds: { 'a.md': 'link' } }, [fate('a.md', 'changed', true)], ['a.md']],
  ])('%s', (_, folder, fates, changed) => {
    const planned = planFor(wanted(), found(folder), PLAIN);
    const before = found(folder).hashes.get('a.md') ?? null;
    expect(planned.fates).toEqual(fates);
    expect(planned.changed).toEqual(changed);
    expect(planned.folders).toEqual([]);
    expect(planned.plan).toEqual({
      version: 1,
      renames: before === hash('a.md') ? [] : [{ staged: '0', name: 'a.md', before, after: hash('a.md') }],
      removals: [],
      manifest: { version: 1, audience: 'Open', documents: [written('a.md')] },
    });
    expect(planFor(wanted(), found(folder), { ...PLAIN, force: true }).changed).toEqual([]);
  });

  test('a folder in its place is named', () => {
    const planned = planFor(wanted(), found({ kinds: { 'a.md': 'folder', 'b.md': 'folder' } }), PLAIN);
    expect(planned.folders).toEqual(['a.md']);
  });

  test('each document is staged under its own number, and those that stand there are not', () => {
    const documents = [made('a.md'), made('a.html'), made('a.docx')];
    const { plan } = planFor(wanted({ documents }), found({ wrote: [written('a.html')] }), PLAIN);
    expect(plan.renames.map(({ staged, name }) => [staged, name])).toEqual([
      ['0', 'a.md'],
      ['2', 'a.docx'],
    ]);
  });

  test('its content is in the manifest where it is known', () => {
    const documents = [{ ...made('a.md'), content: hash('said') }];
    const { plan } = planFor(wanted({ documents }), found(), PLAIN);
    expect(plan.manifest.documents).toEqual([{ ...written('a.md'), content: hash('said') }]);
    const without = planFor(wanted(), found(), PLAIN).plan.manifest.documents[0];
    expect(without).not.toHaveProperty('content');
  });
});

test.each<[string, NewDocument, string]>([
  ['in memory', made('a.md', 'text'), hash('text')],
  [
    'in a file',
    { name: 'a.md', record: 'a.yaml', filed: { file: 'f', sha256: hash('filed') } },
    hash('filed'),
  ],
  [
    'that stands there',
    { ...made('a.md', 'text'), unchanged: { sha256: hash('stands'), stamp: '1' } },
    hash('stands'),
  ],
])('the hash of a document %s', (_, document, expected) => expect(sha256Of(document)).toBe(expected));

describe('what becomes of a document that is not wanted any more', () => {
  const OLD = written('a.html', 'old');
  test.each<
    [
      string,
      Folder,
      Partial<WantedDocuments>,
      Partial<WriteOptions>,
      Fate | undefined,
      changed?: readonly string[],
    ]
  >([
    ['of another format', { wrote: [OLD] }, {}, {}, fate('a.html', 'removed', false, 'other-format')],
    ['of another record', { wrote: [written('b.html', 'b', 'b.yaml')] }, {}, {}, undefined],
    [
      'of a record that is gone',
      { wrote: [written('b.html', 'b', 'b.yaml')], gone: ['b.yaml'] },
      {},
      {},
      fate('b.html', 'removed', false, 'record-gone'),
    ],
    [
      'of a record that is gone and was asked for',
      { wrote: [written('b.html', 'b', 'b.yaml')], gone: ['b.yaml'] },
      { records: ['a.yaml', 'b.yaml'] },
      {},
      fate('b.html', 'removed', false, 'not-given'),
    ],
    ['of a former name', { wrote: [written('old.md')] }, {}, {}, fate('old.md', 'removed', false, 'renamed')],
    [
      'of a former name and another format',
      { wrote: [written('old.html')] },
      {},
      {},
      fate('old.html', 'removed', false, 'other-format'),
    ],
    [
      'of a former name in a format that was asked for and not made',
      { wrote: [written('old.html')] },
      { formats: ['md', 'html'] },
      {},
      fate('old.html', 'removed', false, 'not-given'),
    ],
    [
      'of a record that gives these readers nothing',
      { wrote: [OLD] },
      { documents: [] },
      {},
      fate('a.html', 'removed', false, 'not-given'),
    ],
    [
      'of a record under another path',
      { wrote: [{ ...OLD, record: 'x/a.yaml' }] },
      {},
      {},
      fate('a.html', 'removed', false, 'not-given'),
    ],
    ['that a person deleted', { wrote: [OLD], holds: { 'a.html': null } }, {}, {}, undefined],
    [
      'that a person changed, of another format',
      { wrote: [OLD], holds: { 'a.html': 'mine' } },
      {},
      {},
      fate('a.html', 'left-alone', true),
    ],
    [
      'the same with --only',
      { wrote: [OLD], holds: { 'a.html': 'mine' } },
      {},
      { only: true },
      fate('a.html', 'removed', true, 'other-format'),
      ['a.html'],
    ],
    [
      'the same with --force',
      { wrote: [OLD], holds: { 'a.html': 'mine' } },
      {},
      { force: true },
      fate('a.html', 'removed', true, 'other-format'),
    ],
    [
      'that a person changed, of a format that was asked for',
      { wrote: [OLD], holds: { 'a.html': 'mine' } },
      { formats: ['md', 'html'] },
      {},
      fate('a.html', 'removed', true, 'not-given'),
      ['a.html'],
    ],
    [
      'that a person changed, of a record that gives these readers nothing',
      { wrote: [OLD], holds: { 'a.html': 'mine' } },
      { documents: [] },
      {},
      fate('a.html', 'removed', true, 'not-given'),
      ['a.html'],
    ],
    [
      'that a person changed, of a record that is gone',
      { wrote: [OLD], holds: { 'a.html': 'mine' }, gone: ['a.yaml'] },
      {},
      {},
      fate('a.html', 'removed', true, 'other-format'),
      ['a.html'],
    ],
    [
      'that a person changed, of a former name and another format',
      { wrote: [written('old.html')], holds: { 'old.html': 'mine' } },
      {},
      {},
      fate('old.html', 'left-alone', true),
    ],
    [
      'of another record, where the run is of the whole folder',
      { wrote: [written('b.html', 'b', 'b.yaml')] },
      { isWholeFolder: true },
      {},
      fate('b.html', 'removed', false, 'not-given'),
    ],
    [
      'that a person changed, where the run is of the whole folder',
      { wrote: [OLD], holds: { 'a.html': 'mine' } },
      { isWholeFolder: true },
      {},
      fate('a.html', 'removed', true, 'other-format'),
      ['a.html'],
    ],
    [
      'for which a person put a link',
      { wrote: [OLD], kinds: { 'a.html': 'link' } },
      {},
      {},
      fate('a.html', 'removed', true, 'other-format'),
      ['a.html'],
    ],
    [
      'of no known format, which a person changed',
      { wrote: [written('a.txt', 'old')], holds: { 'a.txt': 'mine' } },
      {},
      {},
      fate('a.txt', 'left-alone', true),
    ],
  ])('%s', (_, folder, more, options, expected, changed = []) => {
    const now = found(folder);
    const planned = planFor(wanted(more), now, { ...PLAIN, ...options });
    const [name = ''] = (folder.wrote ?? []).map((document) => document.name);
    expect(planned.fates.filter((one) => one.name === name)).toEqual(expected ? [expected] : []);
    expect(planned.changed).toEqual(changed);
    const isRemoved = expected?.becomes === 'removed';
    expect(planned.plan.removals).toEqual(isRemoved ? [{ name, before: now.hashes.get(name) }] : []);
    const isKept = !isRemoved && folder.holds?.[name] !== null;
    expect(planned.plan.manifest.documents.some((document) => document.name === name)).toBe(isKept);
  });

  test('a folder in its place is named', () => {
    const planned = planFor(wanted(), found({ wrote: [OLD], kinds: { 'a.html': 'folder' } }), PLAIN);
    expect(planned.folders).toEqual(['a.html']);
  });
});

test('the manifest lists documents by their names', () => {
  const others = ['d.md', 'b.md'].map((name) => written(name, name, 'b.yaml'));
  const documents = [made('c.md'), made('a.md')];
  const { plan } = planFor(wanted({ documents }), found({ wrote: others }), PLAIN);
  expect(plan.manifest.documents.map(({ name }) => name)).toEqual(['a.md', 'b.md', 'c.md', 'd.md']);
});

test('a run is about its records and the names of its documents', () => {
  expect(belongings(wanted({ documents: [made('a.b.md'), made('c.html')] }))).toEqual({
    records: new Set(['a.yaml']),
    stems: new Set(['a.b', 'c']),
  });
});

describe('there is nothing to do', () => {
  const formats: readonly Format[] = ['md'];
  const before = found({ wrote: [written('a.md')] });
  test.each<[string, Partial<WantedDocuments>, FoundOutput, boolean]>([
    ['where all stands as it was written', {}, before, true],
    ['and never before a first run', {}, found({ holds: { 'a.md': 'a.md' } }), false],
    ['but not where a document is new', { documents: [made('a.md', 'new')] }, before, false],
    ['nor where one is to go', { documents: [] }, before, false],
    ['nor where one was deleted', {}, found({ wrote: [written('a.md')], holds: { 'a.md': null } }), false],
    [
      'nor where only what the document says of itself is new',
      { documents: [{ ...made('a.md'), content: hash('c') }] },
      before,
      false,
    ],
    [
      'nor where a person put back what was forgotten',
      { documents: [made('a.md')] },
      found({ wrote: [], holds: { 'a.md': 'a.md' } }),
      false,
    ],
  ])('%s', (_, more, now, expected) => {
    const { plan } = planFor(wanted({ formats, ...more }), now, PLAIN);
    expect(isNothingToDo(plan, now.manifest)).toBe(expected);
  });
});

describe('the edition of a document', () => {
  const edition: Edition = { meeting: 'HC_7', isDraft: false, corrections: 0, words: hash('said') };
  const written7 = (of: Edition) => found({ wrote: [{ ...written('a.md', 'old'), edition: of }] });
  const plannedNow = (now: FoundOutput, of?: Edition) =>
    planFor(wanted({ documents: [{ ...made('a.md'), ...(of && { edition: of }) }] }), now, PLAIN);

  test('is in the manifest where there is one', () => {
    const [known] = plannedNow(found(), edition).plan.manifest.documents;
    expect(known).toStrictEqual({ ...written('a.md'), edition });
    const [unknown] = plannedNow(found()).plan.manifest.documents;
    expect(unknown).toStrictEqual(written('a.md'));
  });

  test.each<[string, Edition, true | undefined]>([
    ['the same words', edition, undefined],
    ['other words', { ...edition, words: hash('changed') }, true],
    ['other words and a correction', { ...edition, words: hash('changed'), corrections: 1 }, undefined],
  ])('shows whether a final one changes in silence: %s', (_, now, isSilent) => {
    const [one] = plannedNow(written7(edition), now).fates;
    expect(one).toStrictEqual({ ...fate('a.md', 'changed'), ...(isSilent && { isSilent }) });
  });
});

describe('what a run says that also completes an earlier one', () => {
  const plan = {
    renames: ['a.md', 'b.md', 'c.md', 'd.md'].map((name, i) => ({
      ...{ staged: String(i), name, before: name === 'a.md' ? null : hash('old'), after: hash(name) },
    })),
    removals: ['e.md', 'a.html', 'f.txt'].map((name) => ({ name, before: hash('old') })),
  };
  const former: Manifest = {
    ...{ version: 1, audience: 'Open' },
    documents: [written('z.pdf', 'z', 'z.yaml'), written('a.html')],
  };
  const fates = [
    ...[fate('a.md', 'unchanged'), fate('b.md', 'unchanged'), fate('c.md', 'left-alone')],
    ...[fate('e.md', 'new'), fate('g.md', 'unchanged', true)],
  ];
  test.each<[string, Manifest | undefined, Fate['why']]>([
    ['with its manifest', former, 'other-format'],
    ['without', undefined, 'not-given'],
  ])('%s', (_, manifest, why) => {
    expect(withCompleted(fates, plan, manifest, wanted())).toStrictEqual([
      ...[fate('a.md', 'new'), fate('b.md', 'changed'), fate('c.md', 'left-alone')],
      ...[fate('e.md', 'new'), fate('g.md', 'unchanged', true)],
      fate('a.html', 'removed', false, why),
      fate('f.txt', 'removed', false, 'not-given'),
    ]);
  });
});
