import { hasBlocks } from '../../base/blocks.ts';
import { toneOf } from '../../base/policy.ts';
import { onOneLine, type Prose, plainProse, visibleText } from '../../base/prose.ts';
import { withoutPrototype } from '../../base/without-prototype.ts';
import {
  type Attendance,
  bodyOf,
  draftWord,
  type Headlines,
  type HeadPart,
  inParagraphs,
  isTable,
  mapHead,
  OWN_WORDS,
  plainTitle,
  printedPoints,
  type Section,
  withoutEmptyRest,
} from '../../levels/headlines.ts';
import type { Logo } from '../../record/look.ts';
import { partsOfAttendance } from '../attendance.ts';
import { coloursOf } from '../look/colours.ts';
import { unbroken } from '../unbroken.ts';

/** How one format writes text. Each function escapes for the syntax of the format, so that no template has to. */
export interface Dialect {
  /** Plain text, safe anywhere in a line of the format. */
  text(value: string): string;
  /** Prose, with mark-up in the format's own syntax: one paragraph for the inside of a block, or whole blocks. */
  prose(prose: Prose): string;
  /** A logo with its alternative text; nothing for a format without pictures. */
  logo(logo: Logo): string;
  /** What opens a heading `depth` levels below the title (1 for an item). */
  heading(depth: number): string;
  /** The same with the anchors that the headings have in the format, where those are not ours. */
  anchored?(headlines: Headlines): Headlines;
}

/**
 * The headlines in the words of one dialect: what a template may place. Absent things are empty. `language`, `tone`, the
 * colours, `anchor` and `iso` contain only letters, digits, `#`, points and hyphens, and mean the
 * same in every syntax.
 */
export interface View extends Readonly<Record<HeadPart, string>> {
  readonly language: string;
  readonly reference: string;
  readonly level: string;
  /** The name of the level in small letters a to z, for styles. */
  readonly tone: string;
  readonly statement: string;
  /** The colours of the marking, for formats without a style sheet: what is behind the words, the words, the edge. */
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
  /** The word that says that the headlines are a draft, or nothing. */
  readonly draft: string;
  readonly organisation: string;
  readonly logo: string;
  /** The colour of the organisation, on a light page and on a dark one. */
  readonly accent: string;
  readonly accentOnDark: string;
  /** The font families that a PDF uses after the built-in ones. */
  readonly fonts: readonly { readonly family: string }[];
  readonly footer: string;
  /** The title and the introduction without mark-up, for descriptions of a document elsewhere. */
  readonly plainTitle: string;
  readonly description: string;
  /** The introduction, if it is more than one paragraph. */
  readonly introductionBlocks: string;
  /** The headings below the title, if a list of them is wanted. */
  readonly contents: readonly ContentsView[];
  /** One, or none. */
  readonly attendance: readonly AttendanceView[];
  /** Tables of the decisions and of the actions, if they are wanted. */
  readonly summary: readonly SectionView[];
  readonly sections: readonly SectionView[];
  readonly next: readonly NextView[];
  readonly corrections: readonly CorrectionView[];
  /** Short forms and their long forms, if a list of them is wanted. */
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
}

export interface ContentsView {
  readonly anchor: string;
  readonly number: string;
  readonly title: string;
}

/** Who was there: names below headings, and tables where more is said of someone. */
export interface AttendanceView {
  readonly parts: readonly AttendancePartView[];
}

export interface AttendancePartView {
  /** The headings of the columns of a table; empty where names are all. `isShort` is empty but for initials. */
  readonly columns: readonly { readonly text: string; readonly isShort: string }[];
  /** How many columns there are, in digits. */
  readonly width: string;
  readonly groups: readonly {
    readonly heading: string;
    /** Each person in one phrase, whether or not there is a table. */
    readonly names: readonly { readonly text: string }[];
    /**
     * The rows of a table. `scope` is `row` for the cell that names its row, and empty for others; `span` is empty but for
     * a name over the whole width, beside which nothing is said.
     */
    readonly people: readonly {
      readonly cells: readonly { readonly text: string; readonly scope: string; readonly span: string }[];
    }[];
  }[];
}

export interface SectionView {
  readonly anchor: string;
  /** The anchor that it had under another number, or empty. */
  readonly formerAnchor: string;
  readonly heading: string;
  readonly number: string;
  readonly title: string;
  readonly presenters: string;
  /** Whether it is so short that no page ends inside it: `yes`, or nothing. */
  readonly isShort: string;
  /** All points, as paragraphs, lists and tables. */
  readonly body: string;
  /** The same, if the group's style is a paragraph: the inside of one paragraph, or several. */
  readonly paragraph: string;
  /** The points one by one, if the group's style is a list. */
  readonly points: readonly { readonly text: string }[];
  readonly sections: readonly SectionView[];
}

export interface NextView {
  readonly label: string;
  readonly date: string;
  readonly iso: string;
}

export interface CorrectionView {
  readonly date: string;
  readonly iso: string;
  readonly text: string;
}

/** Markdown, HTML and PDF have six headings, and the title has the first. Deeper parts share the last. */
const DEEPEST_HEADING = 5;

/** The headlines, with every text written in a dialect. Nothing in it has a prototype, because templates get it. */
export function viewOf(headlines: Headlines, dialect: Dialect): View {
  return withoutPrototype(writtenIn(dialect, headlines));
}

/** The same as plain data, for what needs no template. */
export function writtenIn(dialect: Dialect, plain: Headlines): View {
  const held = unbroken(plain);
  const headlines = dialect.anchored?.(held) ?? held;
  const { marking, look, introduction, summary, sections, next, corrections, abbreviations } = headlines;
  const { fill, ink, edge } = coloursOf(marking.level.name);
  return {
    language: headlines.language,
    reference: dialect.text(headlines.reference),
    level: dialect.text(marking.level.name),
    tone: toneOf(marking.level.name),
    fill: `#${fill}`,
    ink: `#${ink}`,
    edge: `#${edge}`,
    statement: dialect.prose(marking.statement),
    draft: dialect.text(draftWord(marking)),
    organisation: dialect.prose(plainProse(look.organisation)),
    logo: look.logo ? dialect.logo(look.logo) : '',
    fonts: (look.fonts ?? []).map(({ family }) => ({ family })),
    accent: look.accent.onLight,
    accentOnDark: look.accent.onDark,
    footer: dialect.prose(look.footer),
    ...mapHead((part) => dialect.prose(headlines[part])),
    plainTitle: dialect.text(plainTitle(plain)),
    description: dialect.text(onOneLine(visibleText(plain.introduction))),
    introductionBlocks: hasBlocks(introduction) ? dialect.prose(introduction) : '',
    contents: headlines.contents.map(({ anchor, number, title }) => ({
      anchor,
      number: dialect.text(number),
      title: dialect.prose(title),
    })),
    attendance: attendanceView(headlines.attendance, dialect),
    summary: summary.map((section) => ({ ...sectionView(section, dialect), isShort: '' })),
    sections: sections.map((section) => sectionView(section, dialect)),
    next: next.map(({ label, iso, words }) => ({
      label: dialect.prose(label),
      date: dialect.text(words),
      iso,
    })),
    corrections: corrections.map(({ mark, words, iso, prose }) => ({
      date: dialect.prose(mark) + dialect.text(words),
      iso,
      text: dialect.prose(prose),
    })),
    abbreviations: abbreviations.map(({ short, mark, long }) => ({
      short: dialect.prose(plainProse(short)),
      long: dialect.prose(mark) + dialect.prose(plainProse(long)),
    })),
  };
}

/** The first column names the row, where it says anything. */
export function attendanceView(attendance: Attendance, dialect: Dialect): readonly AttendanceView[] {
  const parts = partsOfAttendance(attendance).map((part) => attendancePart(part, dialect));
  return parts.length > 0 ? [{ parts }] : [];
}

function attendancePart(part: Attendance, dialect: Dialect): AttendancePartView {
  const { columns, groups } = part;
  const isRows = isTable(part);
  const width = String(columns.length);
  const cellsOf = (texts: readonly Prose[]) =>
    withoutEmptyRest(texts).map((prose, i, { length }) => {
      const text = dialect.prose(prose);
      return { text, scope: i === 0 && text !== '' ? 'row' : '', span: length === 1 ? width : '' };
    });
  return {
    columns: isRows
      ? columns.map((key) => ({
          text: dialect.text(OWN_WORDS[key]),
          isShort: key === 'initials' ? 'yes' : '',
        }))
      : [],
    width,
    groups: groups.map(({ heading, people }) => ({
      heading: dialect.prose(heading),
      names: people.map((texts) => ({ text: dialect.prose(inOnePhrase(texts, columns)) })),
      people: isRows ? people.map((texts) => ({ cells: cellsOf(texts) })) : [],
    })),
  };
}

/** `Jo Third (JT), Supplier member`, as far as it is said. */
function inOnePhrase(texts: readonly Prose[], columns: Attendance['columns']): Prose {
  const said = texts.flatMap((text, i) => (text.length === 0 ? [] : [{ text, column: columns[i] }]));
  return said.flatMap(({ text, column }, i) => {
    if (i === 0) return text;
    return column === 'initials'
      ? [...plainProse(' ('), ...text, ...plainProse(')')]
      : [...plainProse(', '), ...text];
  });
}

/** A text with more letters than this can be longer than what is left of many pages. */
const SHORT = 600;

/** Whether a section is so short that no page ends inside it. */
export function isShort(section: Section): boolean {
  const letters = visibleText(bodyOf(section)).length;
  return section.sections.length === 0 && letters > 0 && letters <= SHORT;
}

export function sectionView(section: Section, dialect: Dialect): SectionView {
  const isList = section.layout === 'list';
  return {
    anchor: section.anchor,
    formerAnchor: section.formerAnchor ?? '',
    heading: dialect.heading(Math.min(section.depth, DEEPEST_HEADING)),
    number: dialect.text(section.number),
    title: dialect.prose(section.title),
    presenters: dialect.prose(section.presenters),
    isShort: isShort(section) ? 'yes' : '',
    body: dialect.prose(bodyOf(section)),
    paragraph: isList ? '' : dialect.prose(inParagraphs(section.points)),
    points: isList ? printedPoints(section).map((prose) => ({ text: dialect.prose(prose) })) : [],
    sections: section.sections.map((part) => sectionView(part, dialect)),
  };
}
