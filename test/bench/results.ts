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

/** A README in which these results replace those between the marks of that name. */
export function withResults(readme: string, name: string, results: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README has no ${begin} … ${end}`);
  return `${readme.slice(0, from + begin.length)}\n${results}\n${readme.slice(to)}`;
}

/** A picture of rows: what it shows, the length of a row's bar, and the words after the bar. */
export interface Chart {
  readonly subject: string;
  readonly lengthOf: (row: Row) => number;
  readonly wordsOf: (row: Row) => string;
}

/** What was measured against an empty Node process. */
export const MULTIPLES: Chart = {
  subject: 'Times of commands, as multiples of an empty Node process',
  lengthOf: ({ ratio = 0, of }) => (of === 'node -e 0' ? ratio : 0),
  wordsOf: ({ ratio = 0 }) => `${ratio.toFixed(1)} ×`,
};

/** What one record takes of archives of each size. */
export const TIMES: Chart = {
  subject: 'Time that each record takes, in archives of several sizes',
  lengthOf: ({ milliseconds }) => milliseconds,
  wordsOf: ({ milliseconds }) => inWords(milliseconds),
};

const BAR = 26;
const LABELS = 300;
const WIDTH = 760;

/** Rows become a picture of bars, without those that have no length: ours in blue, those of others in grey. */
export function pictureOf(rows: readonly Row[], { subject, lengthOf, wordsOf }: Chart): string {
  const shown = rows.filter((row) => lengthOf(row) > 0);
  const longest = Math.max(...shown.map(lengthOf));
  const bars = shown.map((row, i) => {
    const width = Math.round((lengthOf(row) / longest) * (WIDTH - LABELS - 70));
    const colour = /^(opsg|node|\d)/.test(row.name) ? '#0b4f8a' : '#9aa5ae';
    const y = i * BAR + 8;
    return `<text x="${LABELS - 8}" y="${y + 13}" text-anchor="end">${row.name.replaceAll('&', '&amp;')}</text><rect x="${LABELS}" y="${y}" width="${width}" height="17" fill="${colour}"/><text x="${LABELS + width + 6}" y="${y + 13}">${wordsOf(row)}</text>`;
  });
  const height = shown.length * BAR + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${subject}" font-family="sans-serif" font-size="13" fill="#1d2329"><rect width="100%" height="100%" fill="#ffffff"/>\n${bars.join('\n')}\n</svg>\n`;
}
