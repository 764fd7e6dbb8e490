import { withoutEntities } from '../decodings.ts';

/**
 * What is no plain text in a line of Markdown (CommonMark 0.31, as remark writes it): an escaped sign, code, the
 * address of a link, an entity.
 */
const PIECE =
  /\\([!-/:-@[-`{-~])|(`+)(?!`)(?:([\s\S]*?)(?<!`)\2(?!`))?|(\])\((?:<(?:\\.|[^>\\])*>|(?:\\.|[^\\\s()])*)(?:\s+"(?:\\.|[^"\\])*")?\)|(&(?:#\w{1,8}|[a-zA-Z]+);)/g;
const HEAD_OR_TAG = /<head>[\s\S]*?<\/head>|<[^>]*>/g;

/** The text of documents of the built-in templates, which have no comments, no hidden elements and no other `>`. */
export const PLAIN = {
  html: (source: string) => withoutEntities(source.replace(HEAD_OR_TAG, ' ')),
  md: (source: string) =>
    source.replace(
      PIECE,
      (_, escaped?: string, ticks?: string, code?: string, bracket?: string, entity?: string) => {
        if (entity !== undefined) return withoutEntities(entity);
        return escaped ?? (ticks === undefined ? bracket : code) ?? '';
      },
    ),
} as const;
