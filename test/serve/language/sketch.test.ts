import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainValue, stepsInto, type Tree } from '../../../src/base/tree.ts';
import { parse } from '../../../src/check/parse.ts';
import { completionsAt } from '../../../src/serve/language/completion.ts';
import { sketchAt } from '../../../src/serve/language/sketch.ts';
import { randomFrom } from '../../noninterference/random.ts';
import { SEED } from '../../seed.ts';
import { contextOf } from './asked.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

function yamlIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

const FILES = ['meetings', 'test/example', 'test/cases', 'test/hostile'].flatMap(yamlIn);

/** A tree without what the ends of lines are in texts, and without escapes, which a sketch does not read. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\\(?:u[0-9a-fA-F]{4}|.)/g, '').replace(/[\s“”]+/g, '');
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner)]));
}

describe('a sketch of a good text', () => {
  test.each(FILES)('%s has the structure that YAML has', (file) => {
    const bytes = readFileSync(join(ROOT, file));
    const parsed = parse(file, bytes);
    if (!parsed.ok) return;
    const { source, root } = parsed.value;
    const sketch = sketchAt(source.text, -1).root;
    expect(withoutBlanks(plainValue(sketch))).toEqual(withoutBlanks(plainValue(root)));
    expect(startsOf(sketch)).toEqual(startsOf(root));
  });

  test('there are enough of them', () => expect(FILES.length).toBeGreaterThan(15));
});

/** Where the texts and the maps begin, but for keys without a value. */
function startsOf(tree: Tree): readonly number[] {
  const own = tree.kind === 'text' && tree.value === '' ? [] : [tree.start];
  return [...own, ...stepsInto(tree).flatMap(([, inner]) => startsOf(inner))];
}

test('a record of 300 lines is answered in less than 20 ms, wherever it is cut off', () => {
  const item = readFileSync(join(ROOT, 'test/example/exwg-12.yaml'), 'utf8');
  const items = item.slice(item.indexOf('items:\n') + 'items:\n'.length, item.indexOf('\nnext:'));
  const text = `${item.slice(0, item.indexOf('items:\n'))}items:\n${items}${items}${items}`.replace(
    /\n\n/g,
    '\n',
  );
  expect(text.split('\n').length).toBeGreaterThan(250);
  const context = contextOf('meetings/opsg-28.yaml');
  const times = Array.from({ length: 60 }, (_, i) => {
    const offset = Math.floor((text.length * (i + 1)) / 60);
    const start = performance.now();
    completionsAt(text.slice(0, offset) + text.slice(offset + 40), offset, context);
    return performance.now() - start;
  });
  // Of the quicker ones, because the machine can be busy with other things.
  expect(times.toSorted((a, b) => a - b)[15]).toBeLessThan(20);
});

test('no damage makes it fail, and what it answers is about the place of the cursor', () => {
  const random = randomFrom(SEED);
  const good = readFileSync(join(ROOT, 'test/hostile/every-key.yaml'), 'utf8');
  const context = contextOf('meetings/opsg-28.yaml');
  const signs: readonly [string, ...string[]] = [
    '{',
    '[',
    '"',
    "'",
    '\t',
    '\r\n',
    '- ',
    ': ',
    '#',
    '|',
    '>',
    ']',
    '}',
    '😀',
    '\n',
    ',',
    '&a',
    '',
    '…',
  ];
  for (let i = 0; i < 150; i++) {
    const start = random.below(good.length);
    const end = start + random.below(30);
    const text = good.slice(0, start) + random.pick(signs) + good.slice(end);
    const offset = Math.min(text.length, start + random.below(3));
    const wrong = completionsAt(text, offset, context).filter(
      ({ replaces: { start: from, end: to } }) =>
        from > offset || offset > to || text.slice(from, to).includes('\n'),
    );
    expect({
      text: wrong.length > 0 ? text.slice(offset - 200, offset + 100) : '',
      wrong: wrong.slice(0, 1),
    }).toEqual({ text: '', wrong: [] });
  }
});
