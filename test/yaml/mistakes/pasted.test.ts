import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/base/problem.ts';
import { visibleText } from '../../../src/base/prose.ts';
import { type Path, positionAt } from '../../../src/base/source.ts';
import { nearestNode, type Tree } from '../../../src/base/tree.ts';
import { checkRecord } from '../../../src/check/check-records.ts';
import { builtInWorkspace } from '../../../src/check/workspaces.ts';
import { findingsOf } from '../../../src/report/finding.ts';
import { fixText } from '../../../src/yaml/fix/fix.ts';
import { readProse } from '../../../src/yaml/prose-syntax.ts';
import { share } from '../../share.ts';
import { jargonIn } from './forbidden-words.ts';
import { sentences } from './sentences.ts';

const WORKSPACE = { ok: true, value: builtInWorkspace(), warnings: [] } as const;
const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';
const ITEM = `${HEAD}items:\n  - title: An item\n`;

/** A place into which an author pastes: the lines before it, those after it, and where the value is found. */
interface Field {
  readonly before: string;
  readonly after: string;
  readonly path: Path;
}

const FIELDS: Readonly<Record<string, Field>> = {
  point: {
    before: `${ITEM}    points:\n      - `,
    after: '\n      - Another point.\n',
    path: ['items', 0, 'points', 0],
  },
  title: {
    before: `${HEAD}items:\n  - title: `,
    after: '\n    text: A text.\n',
    path: ['items', 0, 'title'],
  },
  presenter: {
    before: `${ITEM}    presenter: `,
    after: '\n    text: A text.\n',
    path: ['items', 0, 'presenter'],
  },
  text: { before: `${ITEM}    text: `, after: '\n    items: []\n', path: ['items', 0, 'text'] },
  decision: {
    before: `${ITEM}    points:\n      - decision: `,
    after: '\n        classification: White\n',
    path: ['items', 0, 'points', 0, 'decision'],
  },
  action: {
    before: `${ITEM}    points:\n      - action: `,
    after: '\n        owner: DCC\n',
    path: ['items', 0, 'points', 0, 'action'],
  },
  wording: {
    before: `${ITEM}    points:\n      - text: A text.\n        classification: Amber\n        wording:\n          White: `,
    after: '\n',
    path: ['items', 0, 'points', 0, 'wording', 'White'],
  },
  introduction: { before: `${HEAD}introduction: `, after: '\nitems: []\n', path: ['introduction'] },
  label: {
    before: `${ITEM}    text: A text.\nnext:\n  - label: `,
    after: '\n    date: 2020-02-04\n',
    path: ['next', 0, 'label'],
  },
};

/** Fields of plain text, in which Markdown means nothing. */
const PLAIN = new Set(['title', 'presenter', 'label']);

interface Checked {
  readonly root: Tree | undefined;
  readonly problems: readonly Problem[];
}

function check(text: string): Checked {
  const checked = checkRecord({ file: 'r.yaml', bytes: new TextEncoder().encode(text) }, WORKSPACE);
  return checked.ok
    ? { root: checked.value.parsed.root, problems: [] }
    : { root: undefined, problems: checked.problems };
}

function valueAt(root: Tree, path: Path): string | undefined {
  const node = nearestNode(root, path);
  return node.kind === 'text' ? node.value.trim() : undefined;
}

type Outcome = 'clean' | 'repaired' | 'left';

/** What comes of a sentence in a field. Whatever is wrong on the way fails the test. */
function paste(sentence: string, { before, after, path }: Field, isProse: boolean): Outcome {
  const text = before + sentence + after;
  const { root, problems } = check(text);
  if (root) {
    expect(valueAt(root, path)).toBe(sentence);
    if (isProse) expect(printed(sentence)).toBe(withoutMarkup(sentence));
    return 'clean';
  }
  const [first] = findingsOf(problems, {});
  expect(first?.span?.line, sentence).toBe(positionAt(text, before.length).line);
  expect(first?.fix, sentence).toMatch(/\w.*[.?]$/s);
  expect(jargonIn(`${first?.message.replaceAll(sentence, '')} ${first?.fix}`), sentence).toEqual([]);
  const mended = fixText(text, (now) => check(now).problems);
  const repaired = check(mended.text);
  if (!repaired.root) return 'left';
  const value = valueAt(repaired.root, path) ?? '';
  expect(value.replace(/^(\d+)\\(?=[.)])/, '$1'), sentence).toBe(withoutBullet(sentence));
  if (isProse) expect(printed(value), sentence).toBe(withoutMarkup(withoutBullet(sentence)));
  return 'repaired';
}

/** The dash of a list that was pasted along is no part of the sentence, and is dropped where it would be read as one. */
function withoutBullet(sentence: string): string {
  return sentence.replace(/^- /, '');
}

/** What readers see of a text, and the same text with the marks of Markdown taken out by hand. */
function printed(text: string): string {
  return visibleText(readProse(text).prose).replace(/[*`]/g, '');
}

function withoutMarkup(sentence: string): string {
  return sentence.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`\\]/g, '');
}

const SENTENCES = sentences();
const outcomes = new Map<string, readonly Outcome[]>();
const count = (all: readonly Outcome[], wanted: Outcome) =>
  all.filter((outcome) => outcome === wanted).length;

/** Each sentence is pasted into every second field, in turn; in the soak into each of them. */
const STEP = share(2, 1);
const pastedInto = (field: number) => SENTENCES.filter((_, i) => (i + field) % STEP === 0);

describe(`${SENTENCES.length} sentences, pasted without quotation marks into ${Object.keys(FIELDS).length} fields`, () => {
  test.each(Object.entries(FIELDS).map(([name, field], i) => [name, field, i] as const))(
    'as %s: each is there as it was, or is a problem with a fix on its line',
    (name, field, i) => {
      const all = pastedInto(i).map((sentence) => paste(sentence, field, !PLAIN.has(name)));
      outcomes.set(name, all);
      expect(count(all, 'clean')).toBeGreaterThan(all.length / 3);
    },
  );

  test('--fix repairs at least 19 in 20 of those that are problems', () => {
    const all = [...outcomes.values()].flat();
    const [clean, repaired, left] = [count(all, 'clean'), count(all, 'repaired'), count(all, 'left')];
    const part = repaired / (repaired + left);
    process.stdout.write(
      `${all.length} pastes: ${clean} read as they are, ${repaired} of ${repaired + left} problems repaired (${Math.round(100 * part)}%)\n`,
    );
    expect(all.length).toBeGreaterThanOrEqual(
      Math.floor((SENTENCES.length * Object.keys(FIELDS).length) / STEP),
    );
    expect(repaired).toBeGreaterThan(100);
    expect(part).toBeGreaterThan(0.95);
  });
});
