import { describe, expect, test } from 'vitest';
import type { Prose } from '../../src/base/prose.ts';
import { markdown } from '../../src/render/markdown.ts';

const text = (value: string) => ({ type: 'text', value }) as const;
const emphasis = (value: string) => ({ type: 'emphasis', children: [text(value)] }) as const;
const strong = (...children: Prose) => ({ type: 'strong', children }) as const;

describe('Markdown', () => {
  test.each<[string, Prose, string]>([
    ['nested marks', [strong(emphasis('snake_case'), text('OPSG'))], '**_snake_cas&#x65;_&#x4F;PSG**'],
    ['a sign outside the first plane', [strong(emphasis('due 😀'), text(' soon'))], '**_due 😀_ soon**'],
  ])('keeps the marks of %s', (_what, prose, line) => {
    expect(markdown.prose(prose)).toBe(line);
  });

  test('leaves an address inside a link as text: a link holds no other link', () => {
    const words = strong(emphasis('https://example.org/#['));
    const link = { type: 'link', url: 'https://example.com', children: [words, text(' here')] } as const;
    expect(markdown.prose([link])).toBe('[**_https://example.org/#\\[_** here](https://example.com)');
  });

  test('keeps the words where remark would move a sign between them', () => {
    const link = { type: 'link', url: 'https://example.org', children: [text('minutes')] } as const;
    const moved = strong(emphasis('import_😀'), text('OPSG'));
    expect(markdown.prose([moved, text(' see '), link])).toBe(
      'import_😀OPSG see [minutes](https://example.org)',
    );
  });
});
