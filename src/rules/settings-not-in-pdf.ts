import { highestLevel, type Level, levelNamed, lowestLevel } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import { type Path, pieceWithin } from '../base/source.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { missingIn } from '../record/coverage.ts';
import type { Workspace } from '../record/workspace.ts';
import type { AuthoredLabelled, AuthoredWorkspace } from '../record/workspace-schema.ts';
import { weighed } from './house-rules.ts';
import { finding } from './rule.ts';

/** A text of `opsg.yaml` that documents print: who may know it, and from which rank on documents show it. */
interface Setting {
  readonly path: Path;
  readonly text: AuthoredLabelled | undefined;
  readonly fromRank?: number;
}

/** The same as `characterNotInPdf` says of a record, for the texts that `opsg.yaml` gives its documents. */
export function settingsNotInPdf(
  authored: AuthoredWorkspace,
  parsed: Parsed,
  workspace: Workspace,
): readonly Problem[] {
  const { policy, look } = workspace;
  const own = (look.fonts ?? []).map(({ coverage }) => coverage);
  return settingsOf(authored, workspace).flatMap(({ path, text = '', fromRank }) => {
    const [words, level] =
      typeof text === 'string' ? [text, lowestLevel(policy)] : [text.text, levelOf(text, workspace)];
    const { rank } = policy.levels[fromRank ?? level.rank] ?? level;
    const readers = policy.levels.map((other) => other.rank).filter((other) => other >= rank);
    return missingIn(words, own).flatMap((piece) => {
      const place = pieceWithin(valuePlace(parsed, path), piece);
      const problem = weighed(finding('character-not-in-pdf', place, { piece }), level, workspace);
      return problem ? [{ ...problem, readers }] : [];
    });
  });
}

function settingsOf(
  { policy, groups = [], look, abbreviations = {}, kinds = {}, notice, grounds = {} }: AuthoredWorkspace,
  { expandsAbbreviations, listsAbbreviations }: Workspace,
): readonly Setting[] {
  const long = expandsAbbreviations || listsAbbreviations ? Object.entries(abbreviations) : [];
  return [
    { path: ['look', 'organisation'], text: look?.organisation },
    { path: ['look', 'footer'], text: look?.footer },
    { path: ['policy', 'name'], text: policy?.name },
    { path: ['policy', 'marking'], text: policy?.marking },
    ...(policy?.levels ?? []).flatMap(({ name, statement }, fromRank) => [
      { path: ['policy', 'levels', fromRank, 'name'], text: name, fromRank },
      { path: ['policy', 'levels', fromRank, 'statement'], text: statement, fromRank },
    ]),
    ...groups.flatMap(({ name, title, introduction }, i) => [
      { path: ['groups', i, 'name'], text: name },
      { path: ['groups', i, 'title'], text: title },
      { path: ['groups', i, 'introduction'], text: introduction },
    ]),
    { path: ['notice'], text: notice },
    ...Object.entries(notice === undefined ? {} : grounds).map(([name, text]) => ({
      path: ['grounds', name],
      text,
    })),
    ...Object.entries(kinds).map(([key, text]) => ({ path: ['kinds', key], text })),
    ...long.map(([short, text]) => ({ path: ['abbreviations', short], text })),
  ];
}

function levelOf({ classification }: Exclude<AuthoredLabelled, string>, { policy }: Workspace): Level {
  return levelNamed(policy, classification) ?? highestLevel(policy);
}
