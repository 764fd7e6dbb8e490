import { type CalendarDate, isoDate } from '../base/date.ts';
import type { Level, Policy } from '../base/policy.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { inReference, MEETING_NUMBER } from '../record/reference.ts';
import type { Group } from '../record/workspace.ts';
import { daysIn, type FoundDays } from './days.ts';

/** What the title of a document says. */
export interface TitleFacts {
  readonly group?: Group;
  readonly meeting?: string;
  readonly days?: FoundDays;
}

const NUMBER = String.raw`\d+[A-Za-z]?(?:[-/]\d+[A-Za-z]?)*`;
const NO = String.raw`(?:no\.?|number|nr\.?|#)?\s*`;

/** What a line of a title says, in any form that is usual in Britain. */
export function titleFacts(text: string, groups: readonly Group[], wanted?: Group): TitleFacts {
  const days = daysIn(text);
  const group = wanted ?? groupIn(text, groups);
  const rest = days ? `${text.slice(0, days.start)} ${text.slice(days.end)}` : text;
  const meeting = meetingIn(rest, group);
  return { ...(group && { group }), ...(meeting !== undefined && { meeting }), ...(days && { days }) };
}

/** The group that is named first: by its whole name, or by its reference as a word. */
function groupIn(text: string, groups: readonly Group[]): Group | undefined {
  const found = groups.flatMap((group) => {
    const reference = referencePattern(group).exec(text);
    const name = text.toLowerCase().indexOf(group.name.toLowerCase());
    const places = [reference?.index ?? -1, name].filter((at) => at >= 0);
    return places.length > 0 ? [{ group, at: Math.min(...places), length: group.name.length }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at || b.length - a.length)[0]?.group;
}

function referencePattern({ reference }: Group): RegExp {
  const words = escapedForPattern(reference).replace(/ /g, '[ _-]?');
  const inText = escapedForPattern(inReference(reference));
  return new RegExp(`(?<![A-Za-z0-9])(?:${words}|${inText})(?![A-Za-z])`, 'i');
}

/** `Meeting 28`, `OPSG_28`, `28th meeting`, `No. 28`. */
function meetingIn(text: string, group: Group | undefined): string | undefined {
  const ofGroup = group
    ? [`(?:${referencePattern(group).source})[\\s_)#-]*(?:meeting\\s*)?${NO}(${NUMBER})`]
    : [];
  const shapes = [
    String.raw`\bmeeting\s*${NO}(${NUMBER})`,
    ...ofGroup,
    String.raw`\b(\d+)(?:st|nd|rd|th)\s+(?:\w+\s+){0,4}meeting\b`,
    String.raw`\b(?:no\.?|number|#)\s*(${NUMBER})`,
  ];
  for (const shape of shapes) {
    const found = new RegExp(`${shape}(?![\\w/])`, 'i').exec(text)?.[1];
    if (found !== undefined && MEETING_NUMBER.test(found)) return found.replace(/^0+(?=\d)/, '');
  }
  return undefined;
}

/** What the name of a file says of its meeting, such as `opsg-28-headlines.md`. */
export function meetingInName(file: string, group: Group): string | undefined {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
  const reference = escapedForPattern(inReference(group.reference)).replace(/-/g, '[ _-]?');
  return new RegExp(`^${reference}[ _-]?(?:meeting[ _-]?)?(\\d+[A-Za-z]?)(?![\\d-]*\\d{4})`, 'i').exec(
    name,
  )?.[1];
}

/** What can follow a level at the end of the name of a file. */
const VERSION = '(?:draft|final|approved|copy|clean|version|headlines|minutes|notes|v?\\d[\\d.]*|\\(\\d+\\))';

/** The highest level that the name of a file says, such as `OPSG_28-Headlines-Amber.pdf` or `AMBER OPSG 28.docx`. */
export function levelInName(file: string, { levels }: Policy): Level | undefined {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '');
  const joint = '[-_ .,()[\\]]+';
  return levels.findLast((level) => {
    const inFile = (words: string) =>
      words
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '')
        .join('[^\\p{L}\\p{N}]+');
    const [words, capitals] = [inFile(level.name), inFile(level.name.toUpperCase())];
    const atEnd = `(?:^|${joint})(?:${words}|${capitals})(?:${joint}${VERSION})*[)\\]]*$`;
    return words !== '' && new RegExp(`${atEnd}|^[([]*${capitals}(?=${joint})`, 'u').test(name);
  });
}

/** Whether two days are the same. */
export function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  return isoDate(one) === isoDate(other);
}
