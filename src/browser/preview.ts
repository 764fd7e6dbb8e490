import { markMissing } from './mark-missing.ts';

/** Milliseconds after which a page that does not answer is asked again. */
const PATIENCE = 1000;

const root = document.body.dataset['root'] ?? '/';
let events: EventSource | undefined;
let isAsking = false;
let isAskedAgain = false;

/** A window that nobody sees keeps no connection: a browser has six for each server. */
function follow(): void {
  if (document.hidden) {
    events?.close();
    events = undefined;
    return;
  }
  if (events) return;
  events = new EventSource(`${root}events`);
  events.addEventListener('open', () => {
    say('Follows each save.');
    void renew(); // something can have changed while nobody listened
  });
  events.addEventListener('message', () => void renew());
  events.addEventListener('error', () => say('Not connected: is opsg preview still running?'));
}

function say(sentence: string): void {
  const live = document.getElementById('live');
  if (live && live.textContent !== sentence) live.textContent = sentence;
}

/** Asks for the page again, and shows what is different; what changes meanwhile is asked for afterwards. */
async function renew(): Promise<void> {
  isAskedAgain = true;
  if (isAsking) return;
  isAsking = true;
  try {
    while (isAskedAgain) {
      isAskedAgain = false;
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (answer.ok) take(await answer.text());
      else say('This page cannot be renewed: its record was moved or removed, or the machine failed.');
    }
  } catch {
    setTimeout(() => void renew(), PATIENCE);
  } finally {
    isAsking = false;
  }
}

function take(text: string): void {
  const next = new DOMParser().parseFromString(text, 'text/html');
  const [shown, wanted] = [panelsIn(document), panelsIn(next)];
  document.title = next.title;
  if (shown?.dataset['panels'] === wanted?.dataset['panels']) takeParts(next);
  else takeWhole(next);
}

function takeParts(next: Document): void {
  for (const part of document.querySelectorAll('[data-part]')) {
    const name = part.getAttribute('data-part') ?? '';
    const newPart = next.querySelector(`[data-part="${CSS.escape(name)}"]`);
    if (newPart && !newPart.isEqualNode(original(part))) replacePart(part, newPart);
  }
  const frames = framesIn(next);
  for (const [i, frame] of framesIn(document).entries()) renewFrame(frame, frames[i]);
}

function panelsIn(page: Document): HTMLElement | null {
  return page.querySelector('.panels');
}

/** What a part was when it came: afterwards the marks of documents are counted in it. */
const originals = new WeakMap<Element, Element>();
function original(part: Element): Element {
  return originals.get(part) ?? part;
}

function replacePart(part: Element, newPart: Element): void {
  const taken = document.importNode(newPart, true);
  originals.set(taken, newPart);
  part.replaceWith(taken);
  markAll();
}

function takeWhole(next: Document): void {
  const main = next.querySelector('main');
  if (main) document.querySelector('main')?.replaceWith(document.importNode(main, true));
  start();
}

function framesIn(page: Document): readonly HTMLIFrameElement[] {
  return [...page.querySelectorAll<HTMLIFrameElement>('iframe:not(.next)')];
}

/** A new document is loaded behind the one that is shown, and takes its place where that one was scrolled to. */
function renewFrame(frame: HTMLIFrameElement, wanted: HTMLIFrameElement | undefined): void {
  const source = wanted?.getAttribute('src');
  const panel = frame.parentElement;
  if (!source || !panel || source === frame.getAttribute('src')) return;
  const waiting = panel.querySelector('iframe.next');
  if (waiting?.getAttribute('src') === source) return;
  waiting?.remove();
  const next = document.createElement('iframe');
  for (const { name, value } of wanted?.attributes ?? []) next.setAttribute(name, value);
  next.className = 'next';
  next.addEventListener('load', () => {
    const scrolled = frame.contentWindow;
    next.contentWindow?.scrollTo(scrolled?.scrollX ?? 0, scrolled?.scrollY ?? 0);
    frame.remove();
    next.className = '';
    watchFrame(next);
    markAll();
  });
  panel.append(next);
}

/** Marks in each document what the one before it does not have. */
function markAll(): void {
  const frames = framesIn(document);
  for (const [i, frame] of frames.entries()) {
    const compared = frame.parentElement?.querySelector<HTMLElement>('[data-compared]');
    const lower = frames[i - 1]?.contentDocument;
    const higher = frame.contentDocument;
    const readers = compared?.dataset['compared'];
    if (!compared || readers === undefined || !isLoaded(lower) || !isLoaded(higher)) continue;
    const part = compared.closest('[data-part]');
    if (part && !originals.has(part)) originals.set(part, part.cloneNode(true) as Element); // a copy of an element
    const parts = markMissing(higher, lower, readers);
    compared.textContent =
      parts === 0
        ? `${readers} get the same text.`
        : `Marked: ${parts} ${parts === 1 ? 'part' : 'parts'} that ${readers} do not get.`;
  }
}

function isLoaded(page: Document | null | undefined): page is Document {
  return (
    page?.readyState === 'complete' && page.URL !== 'about:blank' && page.querySelector('main, body') !== null
  );
}

function watchFrame(frame: HTMLIFrameElement): void {
  frame.addEventListener('load', markAll);
}

function start(): void {
  for (const frame of framesIn(document)) watchFrame(frame);
  markAll();
}

start();
document.addEventListener('visibilitychange', follow);
window.addEventListener('pagehide', () => {
  events?.close();
  events = undefined;
});
window.addEventListener('pageshow', follow);
follow();
