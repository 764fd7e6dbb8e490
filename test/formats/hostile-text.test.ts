import fc from 'fast-check';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Headlines } from '../../src/model/headlines.ts';
import type { Format } from '../../src/model/artifact.ts';
import { prepare } from '../../src/stages/prepare.ts';
import { memoryWorld } from '../memory-world.ts';
import { anyText, printableText, harmless, headlinesOf, placedTexts } from './hostile-prose.ts';
import { expectedReading, htmlOutline, readHtml, readMarkdown, readPdf } from './readers.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
async function printerOf(format: Format): Promise<(headlines: Headlines) => Promise<Uint8Array>> {
  const press = await prepare([format], undefined, memoryWorld({}));
  const printer = press.ok && press.value.get(format);
  if (!printer) throw new Error('no printer');
  return async (headlines) => {
    const printed = await printer(headlines, headlines.timestamp);
    if (printed instanceof Uint8Array) return printed;
    throw new Error(JSON.stringify(printed));
  };
}
const decode = (b: Uint8Array) => new TextDecoder().decode(b);

test('md', async () => {
  const print = await printerOf('md');
  let n = 0;
  await holds(fc.asyncProperty(placedTexts(anyText, 50), async (hostile) => {
    n += hostile.length;
    const headlines = headlinesOf(hostile);
    const doc = decode(await print(headlines));
    expect(readMarkdown(doc)).toEqual(expectedReading(headlines));
    expect(String(unified().use(remarkParse).use(remarkStringify).processSync(doc))).toBe(doc);
  }), { seed, numRuns: Number(process.env['RUNS'] ?? 450), unbiased: true } as never);
  console.log(n);
});
test('html', async () => {
  const print = await printerOf('html');
  let n = 0;
  await holds(fc.asyncProperty(placedTexts(anyText, 50), async (hostile) => {
    n += hostile.length;
    const headlines = headlinesOf(hostile);
    const doc = decode(await print(headlines));
    expect(readHtml(doc)).toEqual(expectedReading(headlines));
    expect(htmlOutline(doc)).toEqual(htmlOutline(decode(await print(headlinesOf(harmless(hostile))))));
  }), { seed, numRuns: Number(process.env['RUNS'] ?? 450) });
  console.log(n);
});
test('pdf', async () => {
  const print = await printerOf('pdf');
  let n = 0;
  await holds(fc.asyncProperty(placedTexts(printableText, 50), async (hostile) => {
    n += hostile.length;
    const headlines = headlinesOf(hostile);
    const doc = await print(headlines);
    const expected = expectedReading(headlines).map((l) => l.replace(/^li /, '• ').replace(/^\w+ /, '')).join('\n');
    const e = paged(expected); expect(spelt(rewrapped(paged(readPdf(doc)), e))).toBe(spelt(e));
  }), { seed, numRuns: Number(process.env['RUNS'] ?? 45) });
  console.log(n);
});

function rewrapped(seen: string, expected: string): string {
  return seen.split(/[ ]*\n[ ]*/).reduce((before, line) => {
    const space = /^\s*/.exec(expected.slice(before.length))?.[0] ?? '';
    return before + space + line;
  });
}
function spelt(text: string): string {
  return text.replace(/[^\P{C}\n]|[^\P{Z} ]/gu, (unseen) => `\\u{${unseen.codePointAt(0)?.toString(16)}}`);
}

function paged(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[ \u00A0]+/g, ' ').replace(/ ?\n\s*/g, '\n').trim();
}

async function holds<T>(property: fc.IAsyncProperty<T>, parameters: fc.Parameters<T>) {
  const details = await fc.check(property, { interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true, ...parameters});
  if (details.failed) throw new Error(spelt(String(await fc.asyncDefaultReportMessage(details))), {cause: details.errorInstance});
}
