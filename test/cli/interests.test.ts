import { describe, expect, test } from 'vitest';
import { interestsOf } from '../../src/cli/interests.ts';
import { memoryWorld } from '../memory-world.ts';

const WORLD = memoryWorld({ 'm/1.yaml': '', 'm/old/2.yaml': '', 'mine/headlines.md.hbs': '' });
const LOOKS = ['.svg', '.png', '.ttf', '.otf'];
const RECORDS = ['.yaml', '.yml', ...LOOKS];

/** What counts in each folder, in a few words. */
async function interests(records: readonly string[], templates?: string) {
  const found = await interestsOf({ records, ...(templates !== undefined && { templates }) }, WORLD);
  return Object.fromEntries(
    [...found].map(([folder, { names, endings, folders }]) => {
      return [folder, [...new Set([...names, ...endings]), ...(folders ? ['folders'] : [])]];
    }),
  );
}

describe('a watch looks', () => {
  test('for records and folders in a folder and all below it, and for an opsg.yaml and its logo above', async () => {
    expect(await interests(['m'])).toEqual({
      '/records/m': [...RECORDS, 'folders'],
      '/records/m/old': [...RECORDS, 'folders'],
      '/records': ['opsg.yaml', 'm', ...LOOKS],
      '/': ['opsg.yaml', 'records', ...LOOKS],
    });
  });

  test('for one file by its name', async () => {
    expect(await interests(['m/1.yaml'])).toMatchObject({ '/records/m': ['1.yaml', 'opsg.yaml', ...LOOKS] });
  });

  test.each([
    ['m/**/*.txt', '/records/m', [...RECORDS, '.txt', 'folders']],
    ['*.yaml', '/records', [...RECORDS, 'folders']],
    ['/records/m/*', '/records/m', [...RECORDS, 'folders']],
  ])('for what %s could match', async (pattern, folder, expected) => {
    expect((await interests([pattern]))[folder]).toEqual(expected);
  });

  test('for templates', async () => {
    expect(await interests(['m/1.yaml'], 'mine')).toMatchObject({ '/records/mine': ['.hbs'] });
  });

  test('where a folder is not there yet, for its name in the one above', async () => {
    expect(await interests(['later/1.yaml'])).toMatchObject({ '/records': ['opsg.yaml', 'later', ...LOOKS] });
  });
});
