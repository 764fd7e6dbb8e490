import type { SiteFormat } from '../base/artifact.ts';
import { parseDate, sourceDateEpoch, unixSeconds } from '../base/date.ts';
import type { Level } from '../base/policy.ts';
import { failed, ok, type Result } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { nearestWord } from '../base/spelling.ts';
import { today } from '../check/reviews.ts';
import type { World } from '../host/world.ts';
import { complete } from '../levels/complete.ts';
import { beginsWithMark } from '../levels/portion-marks.ts';
import { prepare } from '../render/prepare.ts';
import type { Renderer } from '../render/render.ts';
import type { ComingDate } from '../series/series.ts';
import { type Archive, archiveFor } from './archive.ts';
import { actionsCalendar, onCalendar } from './calendar.ts';
import { missingIn, textsOf, withheldIn } from './checked.ts';
import { actionsCsv, decisionsCsv } from './csv.ts';
import { documentOf } from './document.ts';
import type { RegisterFormat, RegisterKind } from './formats.ts';
import { actionsJson, decisionsJson } from './json.ts';
import {
  actionsIn,
  decisionsIn,
  type ListedAction,
  type ListedDecision,
  type RegisterWish,
} from './listed.ts';
import { registerAsText } from './table.ts';
import { actionsRegister, decisionsRegister, type RegisterFrame, type WordedRegister } from './wording.ts';

export interface RegisterRequest extends RegisterWish {
  readonly kind: RegisterKind;
  readonly records: readonly string[];
  /** The name of a level; absent: the lowest of the policy. */
  readonly audience?: string | undefined;
  readonly format: RegisterFormat;
  /** How wide a table may be. */
  readonly columns: number;
  /** What messages call the finished register. */
  readonly file: string;
}

/** A finished register, and what may be said of it to its readers. */
export interface MadeRegister {
  readonly bytes: Uint8Array;
  readonly audience: Level;
  /** How many decisions or actions it lists. */
  readonly entries: number;
  /** The groups of which these readers see records. */
  readonly seenGroups: readonly string[];
  /** The names of all owners. */
  readonly owners: readonly string[];
  readonly warnings: number;
  readonly passedOver: readonly string[];
}

/** A group that is in no opsg.yaml, the nearest that is, and those of which these readers see records. */
export interface UnknownGroup {
  readonly audience: Level;
  readonly groups: readonly string[];
  readonly near?: string | undefined;
}

/** records → check ┃ redact → facts → register ┃ inspect and complete. Nothing is written here. */
export async function makeRegister(
  { records, audience, ...request }: RegisterRequest,
  world: World,
): Promise<Result<MadeRegister | UnknownGroup>> {
  const isForPdf = request.format === 'pdf';
  const archive = await archiveFor({ records, ...(audience !== undefined && { audience }), isForPdf }, world);
  return archive.ok ? registerOf(archive.value, request, world) : archive;
}

/** What an audience sees of an archive becomes a register. */
export async function registerOf(
  archive: Archive,
  { kind, format, columns, file, ...wish }: Omit<RegisterRequest, 'records' | 'audience'>,
  world: World,
): Promise<Result<MadeRegister | UnknownGroup>> {
  const { workspace, meetings, audience, warnings, passedOver } = archive;
  const named = workspace.groups.map(({ reference }) => reference);
  const groups = [...new Set(meetings.map((meeting) => meeting.group.reference))].sort();
  const group = named.find((one) => one.toLowerCase() === wish.group?.toLowerCase());
  if (wish.group !== undefined && group === undefined)
    return ok({ audience, groups, near: nearestWord(wish.group, named) });
  const frame = { workspace, meetings, wish: { ...wish, group }, today: today(world) };
  const content = contentOf(kind, frame, audience);
  const print = await printerFor(format, { archive, frame, columns, file }, world);
  if (!print.ok) return print;
  const finished = await print.value(content);
  if (!finished.ok) return finished;
  const blank = await print.value({ ...content, entries: [], register: { ...content.register, tables: [] } });
  if (!blank.ok) return blank;
  const bytes = format === 'table' ? inUtf8(registerAsText(content.register, UNBROKEN)) : finished.value;
  const found = await withheldIn({ file, bytes, blank: blank.value }, archive);
  if (found.length > 0) return failed(found);
  const entries = content.entries.length;
  const owners = ownersIn(archive);
  return ok({ bytes: finished.value, audience, entries, seenGroups: groups, owners, warnings, passedOver });
}

/** As wide as this, a table breaks no text into lines, between which other columns would stand. */
const UNBROKEN = 1_000_000;

/** What is listed, and how it is worded. */
type RegisterContent = { readonly register: WordedRegister } & (
  | { readonly kind: 'decisions'; readonly entries: readonly ListedDecision[] }
  | { readonly kind: 'actions'; readonly entries: readonly ListedAction[] }
);

function contentOf(kind: RegisterKind, frame: RegisterFrame, { rank }: Level): RegisterContent {
  const { meetings, wish, today: day, workspace } = frame;
  if (kind === 'decisions') {
    const entries = decisionsIn(meetings, wish);
    return { kind, entries, register: decisionsRegister(entries, frame) };
  }
  const hasMarks = workspace.portionMarks === 'shown';
  const isPlain = ({ label }: ComingDate) => rank === 0 || (hasMarks && !beginsWithMark(label));
  const entries = actionsIn(meetings, wish, { today: day, isPlain });
  return { kind, entries, register: actionsRegister(entries, frame) };
}

interface PrintingFrame {
  readonly archive: Archive;
  readonly frame: RegisterFrame;
  readonly columns: number;
  readonly file: string;
}

type Print = (content: RegisterContent) => Promise<Result<Uint8Array>>;

/** What prints registers in a format, and looks whether everything is there. */
async function printerFor(
  format: RegisterFormat,
  about: PrintingFrame,
  world: World,
): Promise<Result<Print>> {
  switch (format) {
    case 'table':
      return ok(async ({ register }) => ok(inUtf8(registerAsText(register, about.columns))));
    case 'csv':
    case 'json':
    case 'ics':
      return ok(async (content) => printedData(format, content, about));
    default: {
      const renderers = await prepare({ formats: [format] }, world);
      if (!renderers.ok) return renderers;
      const renderer = renderers.value.get(format);
      if (!renderer) throw new Error('each format has a renderer');
      return ok((content) => printedDocument(format, renderer.render, content, about, world));
    }
  }
}

function printedData(
  format: 'csv' | 'json' | 'ics',
  content: RegisterContent,
  { archive, frame, file }: PrintingFrame,
): Result<Uint8Array> {
  const { register } = content;
  const bytes = inUtf8(dataOf(format, content, { ...frame, register, audience: archive.audience.name }));
  const shown =
    format === 'ics' && content.kind === 'actions' ? onCalendar(content.entries) : content.entries;
  const missing = missingIn(file, bytes, textsOf(shown), register);
  return missing.length > 0 ? failed(missing) : ok(bytes);
}

function dataOf(
  format: 'csv' | 'json' | 'ics',
  content: RegisterContent,
  frame: RegisterFrame & { readonly register: WordedRegister; readonly audience: string },
): string {
  if (content.kind === 'decisions')
    return format === 'json' ? decisionsJson(content.entries, frame) : decisionsCsv(content.entries);
  if (format === 'ics') return actionsCalendar(content.entries, content.register, frame.workspace.policy);
  return format === 'json' ? actionsJson(content.entries, frame) : actionsCsv(content.entries);
}

async function printedDocument(
  format: SiteFormat,
  render: Renderer,
  { register }: RegisterContent,
  { archive: { workspace }, frame, file }: PrintingFrame,
  { env }: World,
): Promise<Result<Uint8Array>> {
  const date = register.upTo ?? parseDate(frame.today);
  const timestamp = sourceDateEpoch(env) ?? (date ? unixSeconds(date) : 0);
  const headlines = documentOf(register, workspace, timestamp);
  const bytes = await render(headlines, timestamp);
  if (!bytes.ok) return bytes;
  const templates = { omits: new Set<never>(), areBuiltIn: true };
  const missing = await complete({ path: file, format, bytes: bytes.value }, headlines, templates);
  return missing.length > 0 ? failed(missing) : bytes;
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function ownersIn({ meetings }: Archive): readonly string[] {
  const names = meetings.flatMap(({ actions }) =>
    actions.flatMap(({ owners }) => owners.map(({ prose }) => visibleText(prose))),
  );
  return [...new Set(names)].sort();
}
