import { ok } from '../base/problem.ts';
import { html } from '../render/html.ts';
import { markingOf } from './page.ts';
import type { PageMaker } from './site.ts';
import { textFile } from './site.ts';

export const STYLE_SHEET = 'style.css';

/** One style sheet for all pages: that of the documents, and styles that only a site needs. */
export const styleSheet: PageMaker = (site) => {
  const { look, meetings, templates } = site;
  const { level } = markingOf({ about: meetings }, site);
  const text = templates.fill('style.css', {
    level: html.text(level.name),
    accent: look.accent.onLight,
    accentOnDark: look.accent.onDark,
  });
  return text.ok ? ok([textFile(STYLE_SHEET, text.value)]) : text;
};
