/** What was measured of one command. */
export interface Row {
  readonly name: string;
  readonly milliseconds: number;
  /** How many times as long as what stands in `of` took beside it. */
  readonly ratio?: number;
  readonly of?: string;
  /** In MiB. */
  readonly peak?: number;
}

/** Rows become a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, milliseconds, ratio, of, peak }) => {
    const times = ratio === undefined ? '' : `${ratio.toFixed(2)} × ${of}`;
    return `| ${name} | ${inWords(milliseconds)} | ${times} | ${peak === undefined ? '' : `${Math.round(peak)} MiB`} |`;
  });
  return ['| what | time | beside | peak memory |', '|---|--:|--:|--:|', ...lines].join('\n');
}

function inWords(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** The README with these results between its marks. */
export function withResults(readme: string, results: string): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the README has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, start + BEGIN.length)}\n${results}\n${readme.slice(end)}`;
}

const BAR = 26;
const LABELS = 300;
const WIDTH = 760;

/** What was measured against an empty Node process, as bars: ours in blue, those of others in grey. */
export function pictureOf(rows: readonly Row[]): string {
  const shown = rows.filter(({ of }) => of === 'node -e 0');
  const longest = Math.max(...shown.map(({ ratio = 0 }) => ratio));
  const bars = shown.map(({ name, ratio = 0 }, i) => {
    const width = Math.round((ratio / longest) * (WIDTH - LABELS - 70));
    const colour = /^(opsg|node)/.test(name) ? '#0b4f8a' : '#9aa5ae';
    const y = i * BAR + 8;
    return `<text x="${LABELS - 8}" y="${y + 13}" text-anchor="end">${name.replaceAll('&', '&amp;')}</text><rect x="${LABELS}" y="${y}" width="${width}" height="17" fill="${colour}"/><text x="${LABELS + width + 6}" y="${y + 13}">${ratio.toFixed(1)} ×</text>`;
  });
  const height = shown.length * BAR + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Times of commands, as multiples of an empty Node process" font-family="sans-serif" font-size="13" fill="#1d2329"><rect width="100%" height="100%" fill="#ffffff"/>\n${bars.join('\n')}\n</svg>\n`;
}
