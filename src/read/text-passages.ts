import type { InnerFile, OuterText, Passage, Unread } from '../base/passage.ts';
import { base64Within, withoutQuoted } from './decoded-text.ts';

/** A reference or a tag that `decodings` cannot read, a comment, or what interrupts a sentence. */
const OTHER_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|nbsp|shy|#\d{1,7}|#x[\da-f]{1,6});)[a-z#]/i;
const TAG = /<[a-z/!?]/i;
/** A tag as our own templates write it, and an address in Markdown. */
const PLAIN_TAGS =
  /<\/?(?:html|head|body|main|header|footer|nav|section|article|div|h[1-6]|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|figure|title|style|meta|link|img|details|summary|a|abbr|b|i|em|strong|code|span|time)(?: [a-z-]+(?:="[^"<>]*")?)*>|<!doctype html>|<[^\s<>@]+@[^\s<>@]+>|<https?:[^\s<>]+>/gi;
/** The address of a link, as Markdown writes it after the words. */
const LINK_TARGET = /\]\((?:[^()\s<>]|\([^()\s<>]*\))*\)/g;
/** What only a Markdown parser can tell from text. */
const OTHER_MARKDOWN = /\][[(]|\[\^/;
const DATA_ADDRESS = /data:[\w.+/-]*(?:;[\w.+-]+=[^;,"'\s]*)*;base64,([\w+/=%\s-]+)/g;
/** The most files in addresses of a text; a page has fewer. */
const MOST_PARTS = 1000;
const ARMOUR = /^-----BEGIN PGP MESSAGE-----/m;
const UUENCODED = /^begin(?:-base64)? [0-7]{3,4} \S.*\r?\nM/m;

/**
 * A text in every way in which its reader could see it: as written, and as HTML and as Markdown if that makes a
 * difference. Cheap cases are decided here, so that a document of ours needs no parser.
 */
export async function textPassages(text: string, where: string): Promise<OuterText> {
  const plain = withoutQuoted(text);
  const passages = await shownPassages(text, where);
  if (plain !== text) passages.push(...(await shownPassages(plain, where)));
  const parts = partsIn(text);
  const beyond: readonly Unread[] = parts.length > MOST_PARTS ? [{ reason: 'too-large', where }] : [];
  return { passages, unread: [...unreadIn(text, where), ...beyond], parts: parts.slice(0, MOST_PARTS) };
}

async function shownPassages(text: string, where: string): Promise<Passage[]> {
  const passages: Passage[] = [{ where, text }];
  const withoutTargets = text.includes('](') ? text.replace(LINK_TARGET, '') : text;
  if (withoutTargets !== text) passages.push({ where, text: withoutTargets });
  if (OTHER_REFERENCE.test(text) || TAG.test(text.replace(PLAIN_TAGS, ''))) {
    const { htmlPassages } = await import('./html-text.ts');
    passages.push(...htmlPassages(text, where));
  }
  if (OTHER_MARKDOWN.test(withoutTargets)) {
    const { markdownText } = await import('./markdown-text.ts');
    passages.push({ where, text: markdownText(text) });
  }
  return passages;
}

function unreadIn(text: string, where: string): readonly Unread[] {
  const encrypted: readonly Unread[] = ARMOUR.test(text) ? [{ reason: 'encrypted', where }] : [];
  return UUENCODED.test(text) ? [...encrypted, { reason: 'packed', where }] : encrypted;
}

/** What a text holds in base64: in addresses, files of any kind; elsewhere, what can be read. */
function partsIn(text: string): readonly InnerFile[] {
  const inAddresses = dataParts(text);
  const known = new Set(inAddresses.map(({ bytes }) => Buffer.from(bytes).toString('base64')));
  const others = base64Within(text).filter((bytes) => !known.has(Buffer.from(bytes).toString('base64')));
  return [...inAddresses, ...others.map((bytes) => ({ where: 'what is encoded in base64', bytes }))];
}

function dataParts(text: string): readonly InnerFile[] {
  if (!text.includes(';base64,')) return [];
  const all = new Set([...text.matchAll(DATA_ADDRESS)].map(([, data = '']) => data));
  return [...all].map((data) => {
    const digits = data.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '=').replace(/\s+/g, '');
    return { where: 'an address that contains a file', bytes: Buffer.from(digits, 'base64') };
  });
}
