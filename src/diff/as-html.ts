import { toneOf } from '../base/policy.ts';
import { html } from '../render/html.ts';
import type { WordPiece } from './pieces.ts';
import type { DiffReport } from './report.ts';
import { isLowered, LOWERED, OTHERS, quoteOf, type Said, UNSAID, unsaidWords } from './say.ts';

/** What the page needs besides the styles of documents. */
const STYLES = `
.changes { list-style: none; padding: 0; }
.changes > li { border-block-start: 1px solid var(--rule); padding-block: 0.75rem; margin: 0; }
.changes p { margin-block-end: 0.25rem; font-weight: 600; }
.quote { margin: 0.5rem 0 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); white-space: pre-line; }
ins { text-decoration: underline 2px; text-underline-offset: 0.2em; background: color-mix(in srgb, #1b6b3a 18%, transparent); }
del { text-decoration: line-through 2px; background: color-mix(in srgb, #b3131f 16%, transparent); }
.unsaid { font-style: italic; text-decoration: none; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.lowered { border: 4px solid var(--ink); padding: 0 1rem 0.5rem; margin-block-end: 2rem; }
.lowered h2 { margin-block-start: 1rem; }`;

/** A report as a page in the look of the documents, marked with the level of its readers. */
export function diffAsHtml(
  report: DiffReport,
  { language, style }: { language: string; style: string },
): string {
  const { title, audience, statement, edits, said } = report;
  const lowered = said.filter(isLowered);
  const others = said.filter((each) => !isLowered(each));
  const heading = html.text(`${title}: what changed`);
  return `<!doctype html>
<html lang="${html.text(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="icon" href="data:,">
<style>
${style.trimEnd()}${STYLES}
</style>
</head>
<body>
<header>
<div class="marking tone-${toneOf(audience.name)}">
<p>${html.prose(statement)}</p>
</div>
</header>
<main>
<h1>${heading}</h1>
${[
  said.length === 0 ? '<p>Nothing changed for these readers.</p>' : '',
  lowered.length === 0 ? '' : `<section class="lowered">\n<h2>${LOWERED}</h2>\n${list(lowered)}\n</section>`,
  others.length === 0 ? '' : `${lowered.length === 0 ? '' : `<h2>${OTHERS}</h2>\n`}${list(others)}`,
  edits || said.length === 0 ? '' : `<p>${UNSAID}</p>`,
]
  .filter((part) => part !== '')
  .join('\n')}
</main>
<footer>
<div class="marking closing tone-${toneOf(audience.name)}">
<p>Classification: <strong>${html.text(audience.name)}</strong></p>
</div>
</footer>
</body>
</html>
`;
}

function list(said: readonly Said[]): string {
  return `<ul class="changes">\n${said.map(entry).join('\n')}\n</ul>`;
}

function entry({ sentence, changes }: Said): string {
  const quotes = changes.map(quoteOf).filter(({ length }) => length > 0);
  const words = quotes.map((pieces) => `\n<div class="quote">${pieces.map(written).join('')}</div>`).join('');
  return `<li><p>${html.text(sentence)}</p>${words}</li>`;
}

/** A screen reader says most insertions and deletions as if they were ordinary text, so words say them, too. */
function written(piece: WordPiece): string {
  if ('same' in piece) return html.text(piece.same);
  const unsaid = unsaidWords(piece);
  if (unsaid !== undefined) return unsaidMark(piece, unsaid);
  return marked('del', 'removed', piece.removed) + marked('ins', 'added', piece.added);
}

function unsaidMark(piece: WordPiece, words: string): string {
  const element = 'added' in piece && !('removed' in piece) ? 'ins' : 'del';
  return `<${element} class="unsaid">[${words}]</${element}>`;
}

function marked(element: 'ins' | 'del', word: string, text: string | true | undefined): string {
  if (typeof text !== 'string') return '';
  return `<${element}><span class="said">[${word}: </span>${html.text(text)}<span class="said">]</span></${element}>`;
}
