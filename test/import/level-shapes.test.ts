import { describe, expect, test } from 'vitest';
import { workspaceFrom } from '../../src/check/workspaces.ts';
import { sourceOf } from '../../src/import/sources.ts';
import { understand } from '../../src/import/understand.ts';
import type { Workspace } from '../../src/record/workspace.ts';
import { memoryWorld } from '../memory-world.ts';
import { ASKED, LABELLED, OPEN } from './level-shapes.ts';

const HEAD = 'This document is classified as **White**.\n\n# OPSG Meeting 12 on 7 January 2020\n\n';
const OTHER =
  'policy:\n  name: House Rules\n  levels:\n    - { name: Public, statement: All. }\n    - { name: Internal, statement: Few. }\n    - { name: Secret, statement: None. }\n';

/** The words of the other policy, and what can be mistaken for them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/White/g, 'Public'],
  [/Amber/g, 'Internal'],
  [/AMBER/g, 'INTERNAL'],
  [/\bamber/g, 'internal'],
  [/\bRed\b/g, 'Secret'],
  [/Ambre/g, 'Intrenal'],
  [/A M B E R/g, 'I N T E R N A L'],
  [/Аmber/g, 'Іnternal'],
  [/Am\u200bber/g, 'Inter\u200bnal'],
  [/ᴬᵐᵇᵉʳ/g, 'ᴵⁿᵗᵉʳⁿᵃˡ'],
  [/A\.M\.B\.E\.R/g, 'I.N.T.E.R.N.A.L'],
  [/Green/g, 'Internal'],
  [/\(A( =|\))/g, '(I$1'],
];

const world = memoryWorld({ 'other/opsg.yaml': OTHER });

async function workspaceOf(folder: string): Promise<Workspace> {
  const found = await workspaceFrom(`${folder}/new.yaml`, world);
  if (!found.ok) throw new Error('no workspace');
  return found.value;
}

/** What everybody may read of a record, labels that an author can give aside. */
function openWords(value: unknown, lowest: string): string {
  if (typeof value === 'string') return value;
  if (value instanceof Map) return openWords([...value], lowest);
  if (typeof value !== 'object' || value === null) return '';
  const { classification = lowest } = value as { readonly classification?: string };
  return classification === lowest
    ? Object.values(value)
        .map((one) => openWords(one, lowest))
        .join(' ')
    : '';
}

interface End {
  readonly isAsked: boolean;
  /** What everybody may read. */
  readonly open: string;
}

async function endOf(text: string, workspace: Workspace): Promise<End> {
  const file = 'a.md';
  const bytes = new TextEncoder().encode(text);
  const read = await (await sourceOf(file, bytes, world))(file, bytes);
  if (!read.ok) throw new Error('not read');
  const result = understand(read.value, workspace, { file });
  if ('trouble' in result) return { isAsked: true, open: '' };
  const { group: _, level, ...rest } = result.record;
  const [lowest] = workspace.policy.levels;
  return { isAsked: false, open: level.name === lowest.name ? openWords(rest, lowest.name) : '' };
}

describe.each([
  ['White, Amber and Red', '.', (text: string) => text],
  [
    'Public, Internal and Secret',
    'other',
    (text: string) => NAMES.reduce((all, [from, to]) => all.replace(from, to), text),
  ],
] as const)('what seems to say a level is never passed over: %s', (_, folder, inWords) => {
  const workspace = workspaceOf(folder);
  const end = async (text: string) => endOf(inWords(`${HEAD}${text}\n`), await workspace);

  test.each(LABELLED)('%s', async (_, text) => {
    const { isAsked, open } = await end(text);
    expect(isAsked).toBe(false);
    expect(open).not.toMatch(/zebra/i);
    if (/giraffe/i.test(text)) expect(open).toMatch(/giraffe/i);
  });

  test.each(ASKED)('a person is asked: %s', async (_, text) => {
    expect((await end(text)).isAsked).toBe(true);
  });

  test.each(OPEN)('no level is said: %s', async (_, text) => {
    const { isAsked, open } = await end(text);
    expect([isAsked, open]).toEqual([false, expect.stringMatching(/giraffe/i)]);
  });
});
