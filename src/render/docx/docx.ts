import { normalizeUri } from 'micromark-util-sanitize-uri';
import { type Prose, plainProse } from '../../base/prose.ts';
import {
  bodyOf,
  draftWord,
  HEAD_PARTS,
  type Headlines,
  type HeadPart,
  type NextDate,
  type Section,
} from '../../levels/headlines.ts';
import { isShort } from '../templates/view.ts';
import { unbroken } from '../unbroken.ts';
import { attendanceParts } from './attendance.ts';
import { onOnePage, ownHeading, paragraph, paragraphsOf, type Register } from './blocks.ts';
import { contentsParts } from './contents.ts';
import { fontTablePart } from './fonts.ts';
import { logoPath, logoRun } from './logo.ts';
import { FIRST_NUMBERED, numberingPart } from './numbering.ts';
import {
  contentTypesPart,
  documentRelationshipsPart,
  element,
  NAMESPACES,
  packageRelationshipsPart,
  xmlFile,
  zipped,
} from './package.ts';
import { partInColumns } from './page.ts';
import {
  bookmarked,
  corePart,
  footerPart,
  headerPart,
  numberRuns,
  run,
  runsOf,
  settingsPart,
} from './parts.ts';
import { stylesPart } from './styles.ts';

/** The depth of headings, as in other formats. Deeper parts share the last heading. */
const DEEPEST_HEADING = 5;

const HEAD_STYLES: Readonly<Record<HeadPart, string>> = {
  title: 'Title',
  venue: 'Venue',
  status: 'BodyText',
  introduction: 'BodyText',
};

/** The headlines become the main part of a Word document (ECMA-376-1, 17.2). */
export function documentPart(headlines: Headlines, register: Register): string {
  const { marking, look, contents, attendance, summary, sections, next, corrections, abbreviations } =
    headlines;
  const { idOfLink } = register;
  const prose = (style: string, words: Prose) => paragraphsOf(style, words, register);
  const paragraphs = [
    marking.isDraft ? paragraph('Marking', run(draftWord(marking), { isStrong: true })) : '',
    prose('Marking', marking.statement),
    look.logo ? paragraph('Logo', logoRun(look.logo)) : '',
    look.organisation === '' ? '' : paragraph('Organisation', run(look.organisation)),
    ...HEAD_PARTS.map((part) => prose(HEAD_STYLES[part], headlines[part])),
    ...contentsParts(contents, register),
    ...attendanceParts(attendance, register),
    ...[...summary, ...sections].map((section) => sectionParagraphs(section, register)),
  ].join('');
  const lists = [
    next.length === 0 ? '' : ownHeading('next'),
    ...next.map((date) => paragraph('ListBullet', nextRuns(date, idOfLink))),
    corrections.length === 0 ? '' : ownHeading('corrections'),
    ...corrections.map(({ mark, words, prose }) =>
      paragraph('ListBullet', runsOf(mark, idOfLink) + run(`${words}: `) + runsOf(prose, idOfLink)),
    ),
    abbreviations.length === 0 ? '' : ownHeading('abbreviations'),
    ...abbreviations.map(({ short, mark, long }) =>
      paragraph('ListBullet', runAfter(`${short}: `, mark, long, idOfLink)),
    ),
  ].join('');
  const imprint = prose('Imprint', look.footer);
  const ending = imprint === '' ? lists : onOnePage(lists + imprint); // no page holds the imprint alone
  return xmlFile(
    element('w:document', NAMESPACES, element('w:body', {}, paragraphs, ending, partInColumns(1))),
  );
}

function sectionParagraphs(section: Section, register: Register): string {
  const body = paragraphsOf('BodyText', bodyOf(section), register);
  const { depth, sections } = section;
  const style = `Heading${Math.min(depth, DEEPEST_HEADING)}`;
  return [
    paragraph(style, bookmarked(section.anchor, headingRuns(section, register))),
    isShort(section) ? onOnePage(body) : body,
    ...sections.map((part) => sectionParagraphs(part, register)),
  ].join('');
}

/** `12.`, a tab, `Title (Presenter)`. The number is text: one that Word makes would close the gaps. */
function headingRuns({ number, title, presenters }: Section, { idOfLink }: Register): string {
  const names = presenters.length === 0 ? [] : [...plainProse(' ('), ...presenters, ...plainProse(')')];
  return [
    numberRuns(number),
    runsOf(title, idOfLink, { isBoldAround: true }),
    runsOf(names, idOfLink, { isBoldAround: true, isPresenter: true }),
  ].join('');
}

/** Words, a mark if there is one, and other words. */
function runAfter(before: string, mark: Prose, after: string, idOfLink: Register['idOfLink']): string {
  return mark.length === 0 ? run(before + after) : run(before) + runsOf(mark, idOfLink) + run(after);
}

function nextRuns({ label, words }: NextDate, idOfLink: Register['idOfLink']): string {
  return runsOf(label, idOfLink) + run(`: ${words}`);
}

/** Headlines become a Word document (ECMA-376) whose every time is `timestamp`. */
export function docx(headlines: Headlines, timestamp: number): Uint8Array {
  const { links, idOfLink } = linkRegister();
  const starts: number[] = [];
  const idOfList = (start: number) => FIRST_NUMBERED + starts.push(start) - 1;
  const document = documentPart(unbroken(headlines), { idOfLink, idOfList });
  const { logo } = headlines.look;
  return zipped(
    new Map<string, string | Uint8Array>([
      ['[Content_Types].xml', contentTypesPart()],
      ['_rels/.rels', packageRelationshipsPart()],
      ['docProps/core.xml', corePart(headlines, timestamp)],
      ['word/document.xml', document],
      ['word/_rels/document.xml.rels', documentRelationshipsPart(links, logo && logoPath(logo))],
      ['word/styles.xml', stylesPart(headlines, document)],
      ['word/numbering.xml', numberingPart(starts)],
      ['word/fontTable.xml', fontTablePart()],
      ['word/settings.xml', settingsPart(headlines)],
      ['word/header.xml', headerPart(headlines)],
      ['word/footer.xml', footerPart(headlines)],
      ...(logo ? [[`word/${logoPath(logo)}`, logo.bytes] as const] : []),
    ]),
  );
}

/** Each address gets an id when it is first met. Word calls a file broken over an address with a space in it. */
function linkRegister(): {
  readonly links: ReadonlyMap<string, string>;
  readonly idOfLink: Register['idOfLink'];
} {
  const links = new Map<string, string>();
  const idOfLink = (url: string) => {
    const target = normalizeUri(url);
    const id = links.get(target) ?? `link${links.size + 1}`;
    links.set(target, id);
    return id;
  };
  return { links, idOfLink };
}
