import type { WebAnswer } from '../../host/serving.ts';

/** What every answer says: nothing is kept, nothing is told to other sites, and no other page may contain it. */
const ALWAYS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off', // a browser looks up the hosts of links on its own otherwise
};

/** What pages may load and do; each page is allowed nothing but what its kind needs. */
const POLICIES = {
  /** Pages of the preview: their own style and program, and frames with documents. */
  page: "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  /** Documents: no program runs in them, whatever a template contains, and links open another window. */
  document:
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  /** Pages of a website: only the program that it comes with, and nothing from elsewhere. */
  site: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  /** Files that are no pages. A browser shows a PDF with a program of its own. */
  file: "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
} as const;
export type PolicyName = keyof typeof POLICIES;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  ics: 'text/calendar; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** The type of a file by its ending; of an unknown one, bytes. */
function typeOf(name: string): string {
  return TYPES[/[^.]*$/.exec(name)?.[0] ?? ''] ?? 'application/octet-stream';
}

/** A page or a file, under the rules of its kind. */
export function answerWith(
  body: string | Uint8Array,
  name: string,
  policy: PolicyName,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  return {
    status: 200,
    headers: {
      ...ALWAYS,
      'content-type': typeOf(name),
      'content-security-policy': POLICIES[policy],
      ...headers,
    },
    body,
  };
}

/** The same, to be saved under its name in place of being shown. */
export function download(body: Uint8Array, name: string): WebAnswer {
  const plain = name.replace(/[^\w.-]/g, '_');
  return answerWith(body, name, 'file', {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

/** A sentence as the whole answer: for what is refused, and for what is not there. */
export function plainAnswer(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  return { ...answerWith(`${sentence}\n`, 'answer.txt', 'file', headers), status };
}

/** A page with another status. */
export function withStatus(answer: WebAnswer, status: number): WebAnswer {
  return { ...answer, status };
}

/** Events as they happen (https://html.spec.whatwg.org/multipage/server-sent-events.html), until either side ends. */
export function eventsFrom(listen: (tell: () => void) => () => void): WebAnswer {
  const opened = answerWith('retry: 500\n\n', 'events', 'file', { 'content-type': 'text/event-stream' });
  return { ...opened, stays: (send) => listen(() => send('data: changed\n\n')) };
}
