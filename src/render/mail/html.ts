import { html } from '../html.ts';
import type { Dialect } from '../templates/view.ts';

/** A tag that begins an element, as the HTML of documents has it. */
const START_TAG = /<(\w+)((?: [a-z-]+="[^"<>]*")*)>/g;
const ATTRIBUTE = / ([a-z-]+)="([^"<>]*)"/g;
/** What mail programs keep and what says something there. */
const KEPT = ['href', 'title', 'start', 'scope'];

/** How elements look, by their name, and by their class in the HTML of documents. */
const STYLES: Readonly<Record<string, string>> = {
  p: 'margin: 0 0 14px',
  ul: 'margin: 0 0 14px; padding: 0 0 0 22px',
  ol: 'margin: 0 0 14px; padding: 0 0 0 26px',
  li: 'margin: 0 0 6px',
  table: 'border-collapse: collapse; font-size: 15px; line-height: 1.4',
  th: 'padding: 6px 14px 6px 0; border-bottom: 1px solid #8b949d; text-align: left; vertical-align: bottom; font-weight: 600',
  td: 'padding: 6px 14px 6px 0; border-bottom: 1px solid #c3cad1; text-align: left; vertical-align: top',
  code: 'font-family: Consolas, Menlo, monospace; font-size: 15px',
  abbr: 'text-decoration: none',
  '.table': 'margin: 0 0 14px; overflow-x: auto',
  '.right': 'text-align: right',
  '.center': 'text-align: center',
};

/** The HTML of documents with its looks in each element, because mail programs drop style sheets, classes and ids. */
export function mailHtml(accent: string): Dialect {
  const looks = { ...STYLES, a: `color: ${accent}`, '.mark': `color: ${accent}` };
  const styled = (source: string) =>
    source.replace(START_TAG, (_, name: string, attributes: string) => withLooks(name, attributes, looks));
  return { ...html, prose: (prose) => styled(html.prose(prose)), logo: () => '' };
}

function withLooks(name: string, attributes: string, looks: typeof STYLES): string {
  const all = [...attributes.matchAll(ATTRIBUTE)].map(([text, key = '', value = '']) => ({
    text,
    key,
    value,
  }));
  const kept = all.filter(({ key, value }) => KEPT.includes(key) && !value.startsWith('#'));
  const isIdle = name === 'a' && kept.length === 0; // it led to another part, and parts have no ids here
  const classes = all.filter(({ key }) => key === 'class').flatMap(({ value }) => value.split(' '));
  const styles = isIdle
    ? []
    : [name, ...classes.map((each) => `.${each}`)].flatMap((key) => looks[key] ?? []);
  return `<${name}${kept.map(({ text }) => text).join('')}${styles.length > 0 ? ` style="${styles.join('; ')}"` : ''}>`;
}
