import type { OuterText, Part, Passage } from '../model/passage.ts';
import type { Unread } from '../model/unread.ts';

/** A reference or a tag that `decodings` cannot read, a comment, or what stands in a sentence and is no part of it. */
const OTHER_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|nbsp|shy|#\d{1,7}|#x[\da-f]{1,6});)[a-z#]/i;
const TAG = /<[a-z/!?]/i;
/** A tag as our own templates write them, of an element that stands for itself; and an address in Markdown. */
const PLAIN_TAGS =
  /<\/?(?:html|head|body|main|header|footer|nav|section|article|div|h[1-6]|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|figure|title|style|meta|link|img|a|abbr|b|i|em|strong|code|span|time)(?: [a-z-]+(?:="[^"<>]*")?)*>|<!doctype html>|<[^\s<>@]+@[^\s<>@]+>|<https?:[^\s<>]+>/gi;
/** The address of a link, as Markdown writes it behind the words. */
const LINK_TARGET = /\]\((?:[^()\s<>]|\([^()\s<>]*\))*\)/g;
/** What only a parser of Markdown can tell from text. */
const OTHER_MARKDOWN = /\][[(]|\[\^/;
const DATA_ADDRESS = /data:[\w.+/-]*(?:;[\w.+-]+=[^;,"'\s]*)*;base64,([\w+/=%\s-]+)/g;
/** More files than a page shows. */
const MOST_ADDRESSES = 1000;
const ARMOUR = /^-----BEGIN PGP MESSAGE-----/m;
const UUENCODED = /^begin(?:-base64)? [0-7]{3,4} \S.*\r?\nM/m;

/**
 * A text in every way in which its reader could see it: as it stands; and as HTML and as Markdown, where that makes a
 * difference. What is cheap to see is seen here, so that a document of ours needs no parser.
 */
export async function textPassages(text: string, where: string): Promise<OuterText> {
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
  const parts = dataParts(text);
  const beyond: readonly Unread[] = parts.length > MOST_ADDRESSES ? [{ reason: 'too-large', where }] : [];
  const unread = [...unreadIn(text, where), ...beyond];
  return { passages, unread, parts: parts.slice(0, MOST_ADDRESSES) };
}

function unreadIn(text: string, where: string): readonly Unread[] {
  const encrypted: readonly Unread[] = ARMOUR.test(text) ? [{ reason: 'encrypted', where }] : [];
  return UUENCODED.test(text) ? [...encrypted, { reason: 'packed', where }] : encrypted;
}

/** The files that stand in addresses, encoded in base64. */
function dataParts(text: string): readonly Part[] {
  if (!text.includes(';base64,')) return [];
  const all = new Set([...text.matchAll(DATA_ADDRESS)].map(([, data = '']) => data));
  return [...all].map((data) => {
    const digits = data.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '=').replace(/\s+/g, '');
    return { where: 'an address that holds a file', bytes: Buffer.from(digits, 'base64') };
  });
}
