import { daysInWords } from '../base/date.ts';
import { ok, type Result, together } from '../base/problem.ts';
import { onOneLine, type Prose, visibleText } from '../base/prose.ts';
import { mapHead, OWN_WORDS } from '../levels/headlines.ts';
import { type PlacedText, placedTexts } from '../levels/placed-text.ts';
import { html } from '../render/html.ts';
import { viewOf } from '../render/templates/view.ts';
import { groupFolder, meetingPage } from '../series/address.ts';
import { type Approval, approvalsIn } from '../series/approvals.ts';
import type { PublishedDocument, PublishedMeeting } from '../series/facts.ts';
import { hrefFrom, linkTo, markedName } from './links.ts';
import { listedOn, marksOf, meaningOn, type PageMarks } from './marks.ts';
import { markingOf, pageView, placed } from './page.ts';
import { linker } from './references.ts';
import type { PageMaker, Site, SiteFile } from './site.ts';
import { textFile } from './site.ts';

/** The headlines of each meeting, its documents, and links to the meetings before and after it. */
export const meetingPages: PageMaker = (site) => {
  const linked = linker(site);
  const approvals = approvalsIn(site.meetings);
  return together(
    site.groups.flatMap(({ meetings }) =>
      meetings.map((meeting, i) =>
        onePage(
          {
            meeting,
            previous: meetings.slice(Math.max(0, i - 1), i),
            following: meetings.slice(i + 1, i + 2),
            approvals: approvals.get(meeting) ?? [],
          },
          site,
          linked,
        ),
      ),
    ),
  );
};

/** A meeting, and what its page says of others. */
interface Neighbours {
  readonly meeting: PublishedMeeting;
  /** One, or none. */
  readonly previous: readonly PublishedMeeting[];
  readonly following: readonly PublishedMeeting[];
  readonly approvals: readonly Approval[];
}

function onePage(
  { meeting, previous, following, approvals }: Neighbours,
  site: Site,
  linked: ReturnType<typeof linker>,
): Result<SiteFile> {
  const path = meetingPage(meeting);
  const headlines = { ...meeting.headlines, look: site.look };
  const { title, introduction } = headlines;
  const marks = marksOf([meeting], site);
  const view = viewOf({ ...headlines, sections: linked(meeting) }, html);
  const { introductionBlocks, contents, attendance, summary, sections, next, corrections, abbreviations } =
    view;
  const approvedAt = approvals.map((one) => ({ ...one, at: listedOn(marks)(counted(one, site)) }));
  const mentions = [...previous, ...following, ...approvedAt.map(({ at }) => at)];
  const facts = {
    path,
    title,
    description: onOneLine(visibleText(introduction)),
    about: [meeting],
    isDraft: headlines.marking.isDraft,
    mentions,
    meaning: meaningOf(headlines, mentions, { marks, site }),
  };
  const text = site.templates.fill('meeting', {
    ...pageView(facts, site),
    ...mapHead((part) => view[part]),
    introductionBlocks,
    contents,
    attendance,
    summary,
    sections,
    next,
    corrections,
    abbreviations,
    documents: meeting.documents.map((document) => ({
      href: hrefFrom(path, document.path),
      format: FORMAT_NAMES[document.format],
      size: sizeInWords(document.size),
    })),
    previous: previous.map(listedOn(marks)).map((other) => linkTo(other, path)),
    following: following.map(listedOn(marks)).map((other) => linkTo(other, path)),
    approvals: approvedAt.map(({ at, anchor }) => ({
      ...linkTo(at, path),
      href: hrefFrom(path, meetingPage(at), anchor),
    })),
    groupHref: hrefFrom(path, `${groupFolder(meeting.group.reference)}/index.html`),
    groupName: html.text(meeting.group.reference),
  });
  if (!text.ok) return text;
  const marking = markingOf(facts, site);
  return ok({
    ...textFile(path, text.value),
    shows: { marking, texts: [...placedTexts({ ...headlines, marking }), ...approvedAt.map(approvalText)] },
  });
}

/** An approval can be of a higher level than the record that it stands in. */
function counted({ at, level }: Approval, { markings }: Site): PublishedMeeting {
  const found = markings.find((one) => one.level.rank === level.rank);
  return found && level.rank > at.level.rank ? { ...at, level: found.level } : at;
}

function approvalText({ at }: Approval): PlacedText {
  const day = daysInWords(at.date, at.until);
  return placed('meeting', 'where it was approved', `${OWN_WORDS.approvedAt} ${markedName(at)}, ${day}`);
}

/** What the marks mean that a page has, or that only its links to other meetings have. */
function meaningOf(
  { marking }: PublishedMeeting['headlines'],
  about: readonly PublishedMeeting[],
  { marks, site }: { readonly marks: PageMarks; readonly site: Site },
): Prose {
  const { meaning = [] } = marking;
  return meaning.length > 0 ? meaning : meaningOn(marks, { about, texts: [] }, site);
}

const FORMAT_NAMES: Readonly<Record<PublishedDocument['format'], string>> = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  html: 'HTML',
  eml: 'e-mail',
};

/** A size as people write it: `43 KB`. */
export function sizeInWords(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
