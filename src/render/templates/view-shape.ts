import { mapHead } from '../../levels/headlines.ts';
import type { AttendanceView, ContentsView, CorrectionView, SectionView, View } from './view.ts';

/** The kind of each name of the view: a text, or a list of maps. The type keeps it equal to the view. */
export type ViewShape<T> = {
  readonly [K in keyof T]-?: T[K] extends readonly (infer Each)[] ? () => ViewShape<Each> : 'text';
};

export const sectionShape: ViewShape<SectionView> = {
  anchor: 'text',
  formerAnchor: 'text',
  heading: 'text',
  number: 'text',
  title: 'text',
  presenters: 'text',
  isShort: 'text',
  body: 'text',
  paragraph: 'text',
  points: () => ({ text: 'text' }),
  sections: () => sectionShape,
};

export const contentsShape: ViewShape<ContentsView> = { anchor: 'text', number: 'text', title: 'text' };

export const attendanceShape: ViewShape<AttendanceView> = {
  parts: () => ({
    columns: () => ({ text: 'text', isShort: 'text' }),
    width: 'text',
    groups: () => ({
      heading: 'text',
      names: () => ({ text: 'text' }),
      people: () => ({ cells: () => ({ text: 'text', scope: 'text', span: 'text' }) }),
    }),
  }),
};

export const correctionShape: ViewShape<CorrectionView> = { date: 'text', iso: 'text', text: 'text' };

export const viewShape: ViewShape<View> = {
  language: 'text',
  reference: 'text',
  level: 'text',
  tone: 'text',
  fill: 'text',
  ink: 'text',
  edge: 'text',
  statement: 'text',
  draft: 'text',
  organisation: 'text',
  logo: 'text',
  accent: 'text',
  accentOnDark: 'text',
  fonts: () => ({ family: 'text' }),
  footer: 'text',
  ...mapHead(() => 'text' as const),
  plainTitle: 'text',
  description: 'text',
  introductionBlocks: 'text',
  contents: () => contentsShape,
  attendance: () => attendanceShape,
  summary: () => sectionShape,
  sections: () => sectionShape,
  next: () => ({ label: 'text', date: 'text', iso: 'text' }),
  corrections: () => correctionShape,
  abbreviations: () => ({ short: 'text', long: 'text' }),
};
