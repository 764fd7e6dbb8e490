import MiniSearch from 'minisearch';

/** An item of a meeting, as `search-index.js` has it. */
interface SearchEntry {
  readonly title: string;
  readonly about: string;
  readonly text: string;
  readonly href: string;
}

declare global {
  interface Window {
    readonly opsgSearch?: readonly SearchEntry[];
  }
}

const MOST_RESULTS = 50;
const SNIPPET = 200;

function start(entries: readonly SearchEntry[]): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const input = document.querySelector<HTMLInputElement>('#query');
  const status = document.querySelector<HTMLElement>('#status');
  const list = document.querySelector<HTMLElement>('#results');
  const meetings = document.querySelector<HTMLElement>('.meetings');
  if (!form || !input || !status || !list) return;
  const search = searchIn(entries);
  const show = () => {
    const query = input.value.trim();
    const found = query === '' ? [] : search(query);
    status.textContent = query === '' ? '' : counted(found.length);
    list.replaceChildren(...found.slice(0, MOST_RESULTS).map(resultOf));
    if (meetings) meetings.hidden = query !== '';
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', show);
  form.hidden = false;
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  show();
}

function searchIn(entries: readonly SearchEntry[]): (query: string) => readonly SearchEntry[] {
  const index = new MiniSearch<SearchEntry & { readonly id: number }>({
    fields: ['title', 'about', 'text'],
    processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    searchOptions: {
      boost: { title: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 1 : false),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return (query) => {
    const found = index.search(query).flatMap(({ id }) => entries[Number(id)] ?? []);
    return /\d/.test(query) ? exactFirst(found, query) : found;
  };
}

/** What has a number or a reference exactly comes first: in its title, then for its meeting, then in its text. */
function exactFirst(found: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}_]|[\\p{N}][.-])${query.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}(?![\\p{L}\\p{N}_]|[.-][\\p{N}])`,
    'iu',
  );
  const rank = ({ title, about, text }: SearchEntry) => {
    const at = [title, about, text].findIndex((part) => word.test(part));
    return at < 0 ? 3 : at;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function counted(results: number): string {
  if (results === 0) return 'No result';
  if (results > MOST_RESULTS) return `${results} results. These are the first ${MOST_RESULTS}.`;
  return results === 1 ? '1 result' : `${results} results`;
}

function resultOf({ title, about, text, href }: SearchEntry): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  item.append(paragraph([link]), paragraph([about], 'about'), paragraph([shortened(text)]));
  return item;
}

function paragraph(content: readonly (Node | string)[], name = ''): HTMLElement {
  const element = document.createElement('p');
  if (name !== '') element.className = name;
  element.append(...content);
  return element;
}

function shortened(text: string): string {
  return text.length <= SNIPPET ? text : `${text.slice(0, SNIPPET).replace(/\s+\S*$/, '')} …`;
}

start(window.opsgSearch ?? []);
