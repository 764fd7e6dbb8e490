import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { highestLevel } from '../../src/base/policy.ts';
import { checkRecord } from '../../src/check/check-records.ts';
import { readSettings } from '../../src/check/settings.ts';
import { changesOf } from '../../src/diff/changes.ts';
import { compare } from '../../src/diff/compare.ts';
import { applied, editsOf } from '../../src/diff/edits.ts';
import { partsOf } from '../../src/diff/part.ts';
import { readersOf } from '../../src/diff/report.ts';
import { redact } from '../../src/levels/redact.ts';
import type { Redacted } from '../../src/levels/redacted.ts';
import { pairOf } from '../noninterference/record-pairs.ts';
import { LEVELS } from '../noninterference/specs.ts';
import { workspaceOf } from '../noninterference/workspace.ts';
import { SEED } from '../seed.ts';
import { share } from '../share.ts';

const SETTINGS = workspaceOf(LEVELS, true).replace(
  /^grounds: .*$/m,
  'grounds: { commercial: a, open: b, talks: c, personal: d, security: e, trade: f, legal: g }',
);

function seen(yaml: string): Redacted | undefined {
  const bytes = new TextEncoder().encode(SETTINGS);
  const workspace = readSettings({ file: 'opsg.yaml', bytes });
  const checked = checkRecord({ file: 'r.yaml', bytes: new TextEncoder().encode(yaml) }, workspace);
  if (!workspace.ok) throw new Error(JSON.stringify(workspace.problems.map(({ code }) => code)));
  if (!checked.ok) return undefined;
  return redact(checked.value.meeting, workspace.value, highestLevel(workspace.value.policy));
}

function changes(old: Redacted, next: Redacted) {
  return changesOf(compare(partsOf(old), partsOf(next)), readersOf(next));
}

test('what is said of two records makes the second one from the first; of one record and itself nothing is said', () => {
  const pairs = share(10, 2_000);
  for (let seed = SEED; seed < SEED + pairs; seed += 1) {
    const [one, two] = [seed, seed + 1].map((own) =>
      seen(pairOf({ seed: own, audience: 0, size: 3, meeting: '12' }).records[0].yaml),
    );
    if (!one || !two) throw new Error(`the generator made a record that is wrong: ${seed}`);
    const [old, next] = [partsOf(one), partsOf(two)];
    const edits = JSON.parse(JSON.stringify(editsOf(compare(old, next))));
    expect(applied(edits, old), `seed ${seed}`).toEqual(next);
    expect(changes(one, one)).toEqual([]);
    expect(editsOf(compare(old, old))).toEqual({});
  }
});

/** Text that fits where a text stands, by what stands there. */
function changed(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replace(/\d\d$/, (day) => (day === '11' ? '12' : '11'));
  const longer = value.replace(/[a-z]{3,}/i, (word) => `${word} more`);
  return longer === value ? value.replace(/\d|[A-Z](?=\W*$)/, (sign) => (sign === '3' ? '4' : '3')) : longer;
}

/** What no document says, or what another test changes. */
const UNSAID = ['because', 'review', 'wording', 'notes', 'classification'];

/** A short record with every key, but without labels. */
function everyKey() {
  const yaml = readFileSync(new URL('../hostile/every-key.yaml', import.meta.url), 'utf8');
  const document = parseDocument(yaml, { schema: 'failsafe' });
  visit(document, {
    Pair: (_, { key }, path) => {
      const isOfRecord = path.length < 3 && isScalar(key) && key.value === 'classification';
      return isScalar(key) && UNSAID.includes(String(key.value)) && !isOfRecord ? visit.REMOVE : undefined;
    },
  });
  return document;
}

test('a change of any text or value that readers see is said', () => {
  const old = seen(everyKey().toString());
  if (!old) throw new Error('test/hostile/every-key.yaml is wrong without its labels');
  const before = partsOf(old);
  const unheard: string[] = [];
  const heard = new Set<string>();
  for (let at = 0, isLeft = true; isLeft; at += 1) {
    const document = everyKey();
    let key = '';
    let count = -1;
    visit(document, {
      Scalar: (place, node, path) => {
        if (place !== 'key') count += 1;
        if (place === 'key' || count !== at) return;
        const keys = path.flatMap((each) => (isPair(each) && isScalar(each.key) ? [each.key.value] : []));
        key = keys.filter((name) => typeof name === 'string').join('.');
        node.value = changed(String(node.value));
      },
    });
    isLeft = count >= at;
    const next = isLeft ? seen(document.toString()) : undefined;
    if (!next) continue;
    if (changesOf(compare(before, partsOf(next)), readersOf(next)).length === 0) unheard.push(key);
    else heard.add(key);
  }
  expect(unheard).toEqual([]);
  expect(heard.size, [...heard].join()).toBeGreaterThan(40);
});
