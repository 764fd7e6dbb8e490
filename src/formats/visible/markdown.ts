import { withoutEntities } from '../decodings.ts';

/**
 * What is no plain text in a line of Markdown (CommonMark 0.31, as remark writes it): an escaped sign, code, a
 * comment, the address of a link, an entity.
 */
const PIECE =
  /\\([!-/:-@[-`{-~])|(`+)(?!`)(?:([\s\S]*?)(?<!`)\2(?!`))?|<!--[\s\S]*?(?:-->|$)|(\])\((?:<(?:\\.|[^>\\])*>|(?:\\.|[^\\\s()])*)(?:\s+"(?:\\.|[^"\\])*")?\)|(&(?:#\w{1,8}|[a-zA-Z]+);)/g;

/** The text that a reader of Markdown sees once it is shown as a page. */
export function visibleMarkdown(source: string): string {
  return source.replace(
    PIECE,
    (_, escaped?: string, ticks?: string, code?: string, bracket?: string, entity?: string) => {
      if (entity !== undefined) return withoutEntities(entity);
      return escaped ?? (ticks === undefined ? bracket : code) ?? '';
    },
  );
}
