import { readFileSync } from 'node:fs';

/** An item of the published headlines of meeting 28, as a person reads it. */
export interface WantedItem {
  readonly number?: string;
  readonly title: string;
  readonly presenter?: string;
  readonly words: string;
}

/** The heads of the items, in the words of the document; the irregular colons are left out. */
const HEADS: readonly (readonly [number: string | undefined, title: string, presenter?: string])[] = [
  ['4', 'Major Incidents', 'DCC'],
  ['5', 'DCC Operational Update', 'DCC'],
  ['6', 'PMR Report', 'SECAS'],
  ['7', 'Panel Report', 'SECAS'],
  ['8', 'Capacity Update', 'DCC'],
  [undefined, 'SRV Forecasting', 'DCC'],
  ['9', 'Operational Metrics Project', 'SECAS'],
  ['10', 'Process for addressing Party differences'],
  ['11', 'OPSG Issues Log'],
  ['12', 'Alerts', 'DCC'],
  ['13', 'CH Exceptions'],
  ['14', 'Category 1 vs Category 2', 'DCC'],
  ['16', 'Customer Perspective', 'OPSG'],
];

export const PUBLISHED = readFileSync(new URL('headlines.md', import.meta.url), 'utf8');
const LINES = PUBLISHED.split('\n').filter((line) => line.trim() !== '');
const [statement = '', title = '', introduction = ''] = LINES;

function wordsOf(heading: string): string {
  const line =
    LINES.find((each) => /^- (?:\*\*\d+\. )?/.exec(each)?.[0].length === each.indexOf(heading)) ?? '';
  const afterTitle = line.slice(line.indexOf(heading) + heading.length);
  return afterTitle.replace(/^:? ?(?:\([A-Z]+\))?(?::?\*\*)?:? ?/, '');
}

/** What is in the document, whatever it looks like. */
export const WANTED = {
  statement: statement.replaceAll('*', ''),
  title,
  introduction,
  items: HEADS.map(([number, name, presenter]): WantedItem => {
    const words = wordsOf(name);
    return { ...(number && { number }), title: name, ...(presenter && { presenter }), words };
  }),
  next: [
    ['Next Reporting Meeting', '2020-01-27', '27 January 2020'],
    ['Next Regular Meeting Date', '2020-02-04', '4 February 2020'],
  ],
} as const;
