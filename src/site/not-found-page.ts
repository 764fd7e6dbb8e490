import { ok } from '../base/problem.ts';
import { plainProse } from '../base/prose.ts';
import { pageView, shownOn } from './page.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

/** What a server shows in place of a page that does not exist, at whatever address: its links start at the root. */
export const notFoundPage: PageMaker = (site) => {
  const root = site.address === '' ? '' : site.address.replace(/^https?:\/\/[^/]*/, '');
  const facts = { path: '404.html', title: plainProse('Page not found'), about: [], root };
  const text = site.templates.fill('not-found', pageView(facts, site));
  return text.ok ? ok([{ ...textFile(facts.path, text.value), shows: shownOn(facts, [], site) }]) : text;
};
