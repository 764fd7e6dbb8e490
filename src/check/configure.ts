import { BUILT_IN_LIMITS, HIGHEST_LIMITS, LIMIT_NAMES, type Limits } from '../base/limits.ts';
import type { Level, Policy } from '../base/policy.ts';
import { error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { asItLooks, nearestWord } from '../base/spelling.ts';
import { keyPlace, type Parsed, plainValue, valuePlace } from '../base/tree.ts';
import { isAboutLevels } from '../problems/kinds.ts';
import { BUILT_IN } from '../record/built-in.ts';
import type { Look, LookFiles } from '../record/look.ts';
import type { ProseKind } from '../record/record-checks.ts';
import { inReference } from '../record/reference.ts';
import { RULE_SETTINGS, type RuleSetting } from '../record/rule.ts';
import { schemaProblems } from '../record/schema-problems.ts';
import {
  type Group,
  type LayoutSetting,
  PLACEHOLDERS,
  type SiteSetting,
  type Workspace,
} from '../record/workspace.ts';
import { abbreviationsOf, labelledFor, labelProblems } from '../record/workspace-labels.ts';
import { type AuthoredWorkspace, workspaceSchema } from '../record/workspace-schema.ts';
import { lookOf, readLook } from '../render/look/look.ts';
import { kindsOfPoints } from '../rules/kinds-of-points.ts';
import { labelsInComments, labelsInSettings } from '../rules/labels-in-texts.ts';
import { isRule, RULE_CODES } from '../rules/rules.ts';
import { settingsNotInPdf } from '../rules/settings-not-in-pdf.ts';
import { besides, wordsForNothing } from '../rules/words-for-nothing.ts';
import { readProse } from '../yaml/prose-syntax.ts';

type AuthoredGroup = NonNullable<AuthoredWorkspace['groups']>[number];
type AuthoredPolicy = NonNullable<AuthoredWorkspace['policy']>;

/**
 * A text of the workspace, its place, the placeholders that it may contain (none: braces are only braces), and what
 * it may be if it is prose.
 */
interface WorkspaceText {
  readonly path: Path;
  readonly text: string | undefined;
  readonly known: readonly string[];
  readonly prose?: ProseKind;
}

/**
 * `opsg.yaml`, and the bytes of the files that it names, become a workspace, with built-in values for missing settings,
 * or every problem that they have.
 */
export function configure(parsed?: Parsed, files: LookFiles = {}): Result<Workspace> {
  if (!parsed) return ok(workspaceOf(BUILT_IN, lookOf(BUILT_IN.look)));
  const nothing = wordsForNothing(parsed);
  const { schema, keys } = workspaceSchema();
  const read = schema.safeParse(plainValue(parsed.root));
  if (!read.success) {
    const shape = schemaProblems(read.error.issues, parsed, { keys, groups: [] });
    const names = BUILT_IN.policy.levels.map(({ name }) => name);
    return failed([...besides(nothing, shape), ...labelsInComments(parsed, names)]);
  }
  const names = (read.data.policy ?? BUILT_IN.policy).levels.map(({ name }) => name);
  const look = readLook(read.data.look, parsed, files);
  const problems = [
    ...nothing,
    ...patternsOf(read.data).flatMap((pattern) => patternProblems(pattern, parsed)),
    ...(look.ok ? [] : look.problems),
    ...ruleProblems(read.data, parsed),
    ...limitProblems(read.data, parsed),
    ...kindsOfPoints(read.data, parsed, names),
    ...noticeProblems(read.data, parsed),
    ...levelProblems(read.data, parsed),
    ...groupProblems(read.data, parsed),
    ...labelProblems(read.data, parsed),
    ...labelsInSettings(parsed, names, (text) => visibleText(readProse(text).prose)),
    ...labelsInComments(parsed, names),
  ];
  if (!look.ok || problems.length > 0) return failed(problems);
  const workspace = workspaceOf(read.data, look.value);
  return ok(workspace, settingsNotInPdf(read.data, parsed, workspace));
}

function patternsOf({
  groups = [],
  policy,
  fileName,
  look,
  notice,
}: AuthoredWorkspace): readonly WorkspaceText[] {
  const { title, introduction, marking } = PLACEHOLDERS;
  return [
    { path: ['fileName'], text: fileName, known: PLACEHOLDERS.fileName },
    { path: ['look', 'footer'], text: look?.footer, known: [], prose: 'paragraph' },
    { path: ['policy', 'marking'], text: policy?.marking, known: marking, prose: 'paragraph' },
    { path: ['notice'], text: notice, known: PLACEHOLDERS.notice, prose: 'paragraph' },
    ...(policy?.levels ?? []).map(({ statement }, i): WorkspaceText => {
      return {
        path: ['policy', 'levels', i, 'statement'],
        text: statement,
        known: marking,
        prose: 'paragraph',
      };
    }),
    ...groups.flatMap((group, i): readonly WorkspaceText[] => [
      { path: ['groups', i, 'title'], text: group.title, known: title },
      { ...introductionOf(group, i), known: introduction, prose: 'blocks' },
    ]),
  ];
}

/** The text of an introduction, and its place. */
function introductionOf({ introduction }: AuthoredGroup, i: number): Pick<WorkspaceText, 'path' | 'text'> {
  const path = ['groups', i, 'introduction'];
  return typeof introduction === 'object'
    ? { path: [...path, 'text'], text: introduction.text }
    : { path, text: introduction };
}

function patternProblems(
  { path, text = '', known, prose }: WorkspaceText,
  parsed: Parsed,
): readonly Problem[] {
  const place = valuePlace(parsed, path);
  const names = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  const unknown = names
    .filter((name) => known.length > 0 && !known.includes(name))
    .map((name) => error('unknown-placeholder', place, { name, known }));
  const faults = prose ? readProse(text, BUILT_IN_LIMITS, prose).faults : [];
  const notProse = faults.map(({ construct, piece }) => error('not-inline', place, { construct, piece }));
  return [...unknown, ...notProse];
}

function ruleProblems({ rules = {} }: AuthoredWorkspace, parsed: Parsed): readonly Problem[] {
  return Object.entries(rules).flatMap(([code, given]): readonly Problem[] => {
    const key = keyPlace(parsed, ['rules'], code);
    if (isAboutLevels(code)) return [error('rule-is-fixed', key, { code })];
    if (!isRule(code)) {
      return [error('unknown-rule', key, { given: code, near: nearestWord(code, RULE_CODES) })];
    }
    if (isSetting(given)) return [];
    const place = valuePlace(parsed, ['rules', code]);
    return [error('bad-severity', place, { given, near: nearestWord(given, RULE_SETTINGS) })];
  });
}

/** A limit that is set too high to be safe. */
function limitProblems({ limits = {} }: AuthoredWorkspace, parsed: Parsed): readonly Problem[] {
  return LIMIT_NAMES.flatMap((name) => {
    const highest = HIGHEST_LIMITS[name];
    const isSafe = Number(limits[name] ?? 0) <= highest;
    return isSafe ? [] : [error('limit-too-high', valuePlace(parsed, ['limits', name]), { name, highest })];
  });
}

/** A notice names grounds, so it needs some. */
function noticeProblems({ notice, grounds = {} }: AuthoredWorkspace, parsed: Parsed): readonly Problem[] {
  if (notice === undefined || Object.keys(grounds).length > 0) return [];
  return [error('notice-without-grounds', keyPlace(parsed, [], 'notice'), {})];
}

/**
 * A name reduced to what a reader and a file system can distinguish: without capitals, accents, blanks and most signs.
 */
function asOneWord(name: string): string {
  return asItLooks(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/**
 * Two levels with the same name: a label would be ambiguous, and both would have the same folder on Windows and macOS.
 */
function levelProblems({ policy }: AuthoredWorkspace, parsed: Parsed): readonly Problem[] {
  const names = (policy?.levels ?? []).map(({ name }) => asOneWord(name));
  return (policy?.levels ?? []).flatMap(({ name }, i) => {
    const place = valuePlace(parsed, ['policy', 'levels', i, 'name']);
    return names.indexOf(asOneWord(name)) < i ? [error('same-level-name', place, { name })] : [];
  });
}

/** Two groups whose meetings would have the same references, files and pages, as those of `CUSC Panel` and `CUSC-Panel`. */
function groupProblems({ groups = [] }: AuthoredWorkspace, parsed: Parsed): readonly Problem[] {
  const names = groups.map(({ reference }) => inReference(reference).toLowerCase());
  return groups.flatMap(({ reference }, i) => {
    if (names.indexOf(names[i] ?? '') === i) return [];
    return [error('same-group', valuePlace(parsed, ['groups', i, 'reference']), { reference })];
  });
}

function limitsOf(limits: AuthoredWorkspace['limits'] = {}): Limits {
  const own = Object.entries(limits).map(([name, value]) => [name, Number(value)]);
  return { ...BUILT_IN_LIMITS, ...Object.fromEntries(own) };
}

function isSetting(word: string): word is RuleSetting {
  return RULE_SETTINGS.some((setting) => setting === word);
}

function settingsOf(rules: AuthoredWorkspace['rules'] = {}): Workspace['rules'] {
  return new Map(
    Object.entries(rules).flatMap(([code, setting]) =>
      isRule(code) && isSetting(setting) ? [[code, setting] as const] : [],
    ),
  );
}

function workspaceOf(authored: AuthoredWorkspace, look: Look): Workspace {
  const policy = policyOf(authored.policy ?? BUILT_IN.policy);
  const own = (authored.groups ?? []).map((group, i) => groupOf(group, i, policy));
  const isReplaced = (group: Group) =>
    own.some(({ reference }) => reference.toLowerCase() === group.reference.toLowerCase());
  return {
    language: authored.language ?? BUILT_IN.language,
    timeZone: authored.timeZone ?? BUILT_IN.timeZone,
    policy,
    groups: [
      ...own,
      ...BUILT_IN.groups.map((group, i) => groupOf(group, i, policy)).filter((group) => !isReplaced(group)),
    ],
    look,
    site: siteOf(authored.site),
    names: authored.names ?? BUILT_IN.names,
    abbreviations: abbreviationsOf(authored.abbreviations, policy),
    expandsAbbreviations: authored.abbreviate === 'expand',
    grounds: new Map(Object.entries(authored.grounds ?? {})),
    ...(authored.notice !== undefined && { notice: readProse(authored.notice).prose }),
    portionMarks: authored.portionMarks ?? BUILT_IN.portionMarks,
    actionReviews: authored.actionReviews ?? BUILT_IN.actionReviews,
    ...(authored.contents !== undefined && { contents: authored.contents === 'true' }),
    summary: [...new Set(authored.summary)],
    kinds: new Map(Object.entries(authored.kinds ?? {})),
    listsAbbreviations: authored.abbreviationList === 'at-end',
    layout: layoutOf(authored.layout),
    fileName: authored.fileName ?? BUILT_IN.fileName,
    rules: settingsOf(authored.rules),
    wordsPerPoint: Number(authored.wordsPerPoint ?? BUILT_IN.wordsPerPoint),
    limits: limitsOf(authored.limits),
    references: new Map(Object.entries(authored.references ?? BUILT_IN.references)),
  };
}

function layoutOf({
  prose = BUILT_IN.layout.prose,
  width = BUILT_IN.layout.width,
}: AuthoredWorkspace['layout'] = {}): LayoutSetting {
  return { prose, width: Number(width) };
}

function siteOf({ address = '', title = '' }: AuthoredWorkspace['site'] = {}): SiteSetting {
  return { address: address.replace(/(?<=.)\/*$/, '/'), title };
}

function groupOf(
  { reference, name, title, introduction = '', points }: AuthoredGroup,
  i: number,
  policy: Policy,
): Group {
  const { value, ...label } = labelledFor(introduction, ['opsg.yaml', 'groups', i, 'introduction'], policy);
  return {
    reference,
    name,
    title: title ?? BUILT_IN.groups[0].title,
    introduction: { ...label, value: readProse(value, BUILT_IN_LIMITS, 'blocks').prose, wordings: [] },
    points: points ?? BUILT_IN.groups[0].points,
  };
}

function policyOf({ name, marking, levels }: AuthoredPolicy): Policy {
  const [lowest, ...others] = levels.map((level, rank): Level => {
    return { name: level.name, rank, statement: readProse(level.statement).prose };
  });
  if (!lowest) throw new Error('the schema of a workspace asks for at least one level');
  return { name, marking: readProse(marking ?? BUILT_IN.policy.marking).prose, levels: [lowest, ...others] };
}
