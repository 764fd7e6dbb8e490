import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/base/artifact.ts';
import { runInMemory } from '../program.ts';

const SENTENCE = 'The supplier asked for a price that nobody at the table had expected.';
const record = (withheld: string, shown = 'The OTA was used.', level = 'Amber') => `group: OPSG
meeting: 17
date: 2022-05-24
classification: White
items:
  - title: Updates
    points:
      - ${shown}
      - { text: '${withheld}', classification: ${level} }
`;
const TEMPLATES = { md: 'headlines.md.hbs', html: 'headlines.html.hbs', pdf: 'headlines.typ.hbs' } as const;

/** The built-in template with a sentence after the first heading. */
function withSentence(name: string, sentence: string): string {
  const text = readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');
  return name.includes('html')
    ? text.replace('</h1>', `</h1><p>${sentence}</p>`)
    : `${text}\n\n${sentence}\n`;
}

describe('a template of the user', () => {
  test.each(Object.entries(TEMPLATES))(
    'that says a withheld sentence is refused in %s',
    async (format, name) => {
      const argv = ['render', 'r.yaml', '-f', format, '--templates', 'own'];
      const own = { [`own/${name}`]: withSentence(name, SENTENCE) };
      const refused = await runInMemory(argv, { 'r.yaml': record(SENTENCE), ...own });
      expect(refused).toMatchObject({ exit: 3, talk: expect.stringContaining('withheld-text-found') });
      const fine = await runInMemory(argv, { 'r.yaml': record('Something else was said.'), ...own });
      expect(fine).toMatchObject({ exit: 0 });
    },
  );
});

test.each(['Normal', 'Arial', 'Headlines', 'Background', 'Heading 1', 'Title'])(
  'the withheld word %s is found in no document that has it only from a built-in template',
  async (word) => {
    const argv = ['render', 'r.yaml', '-f', FORMATS.join(',')];
    expect(await runInMemory(argv, { 'r.yaml': record(word) })).toMatchObject({ exit: 0 });
  },
);

describe('where documents spell short forms out', () => {
  const settings = (ota: string) => `abbreviations:\n  OTA: ${ota}\nabbreviate: expand\n`;
  const render = (withheld: string, shown?: string, ota = 'Over The Air') =>
    runInMemory(['render', 'r.yaml', '-f', FORMATS.join(',')], {
      'r.yaml': record(withheld, shown),
      'opsg.yaml': settings(ota),
    });

  test.each(['The Over The Air (OTA) update failed.', 'It was the Over The Air (OTA) was used in vain.'])(
    'what they say of their own accord is known: %s',
    async (withheld) => {
      expect(await render(withheld)).toMatchObject({ exit: 0 });
    },
  );

  test('other words around it are still found', async () => {
    const withheld = 'The Over The Air (OTA) update failed.';
    for (const shown of [
      'An Over The Air (OTA) update failed.',
      'The Over The Air (OTA) update failed too.',
    ]) {
      const { exit, talk } = await runInMemory(['inspect', 'x.txt', '--against', 'r.yaml', '-a', 'White'], {
        'r.yaml': record(withheld),
        'opsg.yaml': settings('Over The Air'),
        'x.txt': shown,
      });
      expect({ exit, talk }).toMatchObject({ exit: 3, talk: expect.stringContaining('withheld-text-found') });
    }
  });

  test('a long form that is withheld itself is no known text', async () => {
    const { exit } = await runInMemory(['inspect', 'x.txt', '--against', 'r.yaml', '-a', 'White'], {
      'r.yaml': record('Nobody knows.'),
      'opsg.yaml': settings('{ text: Over The Wide And Empty Air, classification: Amber }'),
      'x.txt': 'The Over The Wide And Empty Air (OTA) was used.',
    });
    expect(exit).toBe(3);
  });
});
