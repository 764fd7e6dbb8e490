import { ok } from '../base/problem.ts';
import { addressOf } from './links.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';
import { element, xmlHead } from './xml.ts';

/** The addresses of all pages, for search engines (https://www.sitemaps.org/protocol.html): only where one is known. */
export const sitemap: PageMaker = (site, before) => {
  if (site.address === '') return ok([]);
  const pages = before.flatMap(({ path, isMoved }) =>
    path.endsWith('.html') && path !== '404.html' && !isMoved ? [path] : [],
  );
  const lines = [
    xmlHead,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.sort().map((path) => `<url>${element('loc', addressOf(path, site))}</url>`),
    '</urlset>',
  ];
  return ok([textFile('sitemap.xml', `${lines.join('\n')}\n`)]);
};
