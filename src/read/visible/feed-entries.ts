const ATOM_CONTENT = /<content type="html"><!\[CDATA\[([\s\S]*?)\]\]><\/content>/g;

interface JsonFeed {
  readonly items: readonly { readonly content_html: string }[];
}

/** The HTML of each entry of a feed that this program has written, as Atom or as JSON Feed. */
export function feedEntries(feed: string): readonly string[] {
  if (!feed.startsWith('{')) return [...feed.matchAll(ATOM_CONTENT)].map(([, html = '']) => html);
  const { items }: JsonFeed = JSON.parse(feed);
  return items.map(({ content_html }) => content_html);
}
