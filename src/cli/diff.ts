import type { Disclosures } from '../base/disclosure.ts';
import { highestLevel, type Level, type Policy } from '../base/policy.ts';
import { diffAsHtml } from '../diff/as-html.ts';
import { diffAsJson } from '../diff/as-json.ts';
import { diffAsMarkdown } from '../diff/as-markdown.ts';
import { diffAsText } from '../diff/as-text.ts';
import type { DiffFormat } from '../diff/formats.ts';
import { blankReport, type DiffReport } from '../diff/report.ts';
import type { World } from '../host/world.ts';
import type { Workspace } from '../record/workspace.ts';
import { comparedFor, inspected, inUtf8 } from './compared.ts';
import { done, misused, type Outcome, stopped } from './outcome.ts';
import { refusedFiles } from './saving.ts';
import { bothVersions, type VersionsWish } from './versions.ts';

export interface DiffOptions extends VersionsWish {
  /** Absent: as much as may be quoted where the result goes. */
  readonly audience?: string | undefined;
  readonly format: DiffFormat;
  /** Write the entry for `corrections:` instead. */
  readonly correction?: boolean;
  /** A file, or `-` for standard output. */
  readonly out: string;
}

/** Two versions of a record become what changed between them, as an audience may be told. */
export async function diffCommand(
  options: DiffOptions,
  disclosures: Disclosures,
  world: World,
): Promise<Outcome> {
  const { out, format } = options;
  const versions = await bothVersions(options, world);
  if ('exit' in versions) return versions;
  const [old, next] = versions;
  const { policy } = next.workspace;
  if (!isSamePolicy(old.workspace.policy, policy))
    return misused('The two records have different levels, so they cannot be compared for one audience.');
  const audience = options.audience ?? defaultAudience(policy, out, disclosures).name;
  const compared = comparedFor([old, next], audience);
  if ('exit' in compared) return compared;
  if (options.correction) {
    const { corrected } = await import('./correction.ts');
    const entries = await corrected([old, next], compared.audience, world);
    if ('exit' in entries) return entries;
    return saved(out, inUtf8(entries.text), entries.talk, world);
  }
  const { report } = compared;
  const write = await writerFor(format, next.workspace, world);
  const bytes = inUtf8(write(report));
  const found = await inspected(out, bytes, compared.secrets, () => inUtf8(write(blankReport(report))));
  if (found.length > 0) return stopped(found, 'Nothing was written.\n');
  return saved(out, bytes, unquoted(report, policy), world);
}

type Writer = (report: DiffReport) => string;

async function writerFor(format: DiffFormat, { look, language }: Workspace, world: World): Promise<Writer> {
  switch (format) {
    case 'text':
      return diffAsText;
    case 'md':
      return diffAsMarkdown;
    case 'json':
      return diffAsJson;
    case 'html': {
      const style = new TextDecoder().decode(await world.readPackaged('templates/style.html.hbs'));
      const { onLight, onDark } = look.accent;
      const values = { accent: onLight, accentOnDark: onDark };
      return (report) =>
        diffAsHtml(report, { language, style: filled(style, { ...values, level: report.audience.name }) });
    }
  }
}

/** The style sheet of documents with its few values. In a name, only what ends a text in a style sheet is escaped. */
function filled(style: string, values: Readonly<Record<string, string>>): string {
  return style.replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
    (values[key] ?? '').replace(/[^\p{L}\p{N} #():,.-]/gu, ''),
  );
}

function isSamePolicy(one: Policy, other: Policy): boolean {
  const names = ({ levels }: Policy) => JSON.stringify(levels.map(({ name }) => name));
  return names(one) === names(other);
}

/** Those who may be quoted to where the result goes: at a person's own terminal, readers of the highest level. */
function defaultAudience(policy: Policy, out: string, { results, files }: Disclosures): Level {
  const { upToRank } = out === '-' ? results : files;
  return policy.levels.find(({ rank }) => rank === upToRank) ?? highestLevel(policy);
}

async function saved(out: string, bytes: Uint8Array, talk: string, world: World): Promise<Outcome> {
  if (out === '-') return done(bytes, talk);
  if (/\.ya?ml$/i.test(out)) return misused(`${out} could be a record. Name a file with another ending.`);
  if ((await world.kindOf(out)) === 'folder') return misused(`${out} is a folder. Name a file.`);
  const misplaced = await refusedFiles([out], world);
  if (misplaced !== undefined) return misused(misplaced);
  await world.writeFiles([{ path: out, bytes }]);
  return done(`${out}\n`, talk);
}

/** Why a comparison for other readers than those of the highest level quotes so little. */
function unquoted({ edits, changes }: DiffReport, policy: Policy): string {
  if (edits || changes.length === 0) return '';
  return `Words that only one version shows are not quoted, because the other may withhold them. For ${highestLevel(policy).name} readers they are: --audience ${highestLevel(policy).name}.\n`;
}
