import { describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { RECORD } from './preview-record.ts';
import { realPreview } from './real-preview.ts';

const SAVES = 200;
/** Megabytes by which memory may seem to grow: what is freed only later. */
const SLACK = 60;

describe('a long day', () => {
  test('of saves takes no more memory at its end', { timeout: 600_000 }, async () => {
    const preview = await realPreview({ 'meetings/a.yaml': RECORD });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(preview.address);
      await page.getByRole('link', { name: 'OPSG 1' }).click();
      const shown = page.frameLocator('section:first-of-type iframe:not(.next)');
      await shown.getByText('Incidents').first().waitFor();
      const times: number[] = [];
      const used: number[] = [];
      for (let i = 0; i < SAVES; i++) {
        const start = performance.now();
        preview.write({ 'meetings/a.yaml': RECORD.replace('Incidents', `Incidents of day ${i}.`) });
        await shown.getByText(`Incidents of day ${i}.`).first().waitFor();
        times.push(performance.now() - start);
        if (i % 10 === 9) used.push(memory());
      }
      const [early = 0] = used.slice(4);
      expect(Math.max(...used.slice(-3)) - early, used.join()).toBeLessThan(SLACK);
      const inBrowser = await page.evaluate(() => document.querySelectorAll('iframe').length);
      expect(inBrowser).toBe(2);
      const median = times.toSorted((a, b) => a - b)[SAVES / 2] ?? 0;
      process.stdout.write(
        `| preview | ${SAVES} saves | ${Math.round(median)} ms from save to page | ${used.join(', ')} MB |\n`,
      );
    } finally {
      await browser.close();
      await preview.end();
    }
  });
});

/** Megabytes of objects that are in use. */
function memory(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1_000_000);
}
