import { oncePerRecentText } from '../base/once.ts';
import { highestLevel, type Policy } from '../base/policy.ts';
import { alsoFound, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { visibleText } from '../base/prose.ts';
import { type Parsed, plainValue } from '../base/tree.ts';
import type { AllowedLabel, Meeting } from '../record/meeting.ts';
import { type RecordSchema, recordSchema } from '../record/record.ts';
import type { RecordTerms } from '../record/record-checks.ts';
import { schemaProblems } from '../record/schema-problems.ts';
import { completeMeeting } from '../record/to-meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import {
  type Allowances,
  isAllowedBy,
  notAllowed,
  readAllowances,
  unusedAllowances,
} from '../rules/allowance.ts';
import { attendanceHeadings } from '../rules/attendance-headings.ts';
import { copiesStayBelow } from '../rules/copies-stay-below.ts';
import { groundsAreKnown } from '../rules/grounds-are-known.ts';
import { houseRules } from '../rules/house-rules.ts';
import { kindsHaveSpace } from '../rules/kinds-have-space.ts';
import { labelsComeFirst } from '../rules/labels-come-first.ts';
import { labelsInComments, labelsInTexts } from '../rules/labels-in-texts.ts';
import { levelsNeverFall } from '../rules/levels-never-fall.ts';
import { namesStayOut } from '../rules/names-stay-out.ts';
import { referencesStayBelow } from '../rules/references-stay-below.ts';
import { statementInText } from '../rules/statement-in-text.ts';
import { wordingsAreReachable } from '../rules/wordings-are-reachable.ts';
import { wordingsSayLess } from '../rules/wordings-say-less.ts';
import { besides, wordsForNothing } from '../rules/words-for-nothing.ts';
import { type ReadProse, readProse } from '../yaml/prose-syntax.ts';
import { reviewsIn } from './reviews.ts';

/**
 * The tree of a record becomes a meeting: every short form written out, every level decided. Or every problem
 * that it has: those of its shape, its prose and its labels together; the rules that need a whole meeting after.
 */
export function validate(parsed: Parsed, workspace: Workspace): Result<Meeting> {
  const { levels, groups, kinds, prose, schema, keys } = termsOf(workspace);
  const read = schema.safeParse(plainValue(parsed.root));
  const shape = read.success ? [] : schemaProblems(read.error.issues, parsed, { keys, levels, groups });
  const labels = labelsInTexts(parsed, levels, (text) => visibleText(prose(text).prose), kinds).filter(
    (label) => !shape.some((other) => isShapeOf(other, label)),
  );
  const allowed = readAllowances(parsed.comments);
  const early = inOrder([
    ...besides(wordsForNothing(parsed), shape),
    ...levelsNeverFall(parsed, workspace.policy),
    ...groundsAreKnown(parsed, workspace),
    ...kindsHaveSpace(parsed, workspace),
    ...labelsComeFirst(parsed),
    ...attendanceHeadings(parsed),
    ...notAllowed(labels, allowed.allowances, parsed),
    ...allowed.problems.filter(({ facts }) => 'code' in facts && facts.code === 'label-in-prose'),
    ...labelsInComments(parsed, levels),
  ]);
  if (!read.success || early.length > 0) return failed(early);
  const meeting: Meeting = {
    ...completeMeeting(read.data, workspace, (text) => prose(text).prose),
    allowed: allowedLabels(labels, allowed, parsed, workspace.policy),
    reviews: reviewsIn(parsed, workspace.policy),
  };
  const late = [
    ...wordingsAreReachable(meeting, parsed),
    ...referencesStayBelow(meeting, parsed),
    ...statementInText(meeting, parsed, workspace),
    ...wordingsSayLess(meeting, parsed),
    ...copiesStayBelow(meeting, parsed),
    ...namesStayOut(meeting, parsed),
  ];
  const house = houseProblems(meeting, parsed, workspace, { ...allowed, labels });
  // What readers miss because a label is wrong is a consequence of the label; it can wait until that is fixed.
  const isBarred = late.some(({ severity }) => severity === 'error');
  const reported = !isBarred ? house : house.filter(({ severity }) => severity === 'error');
  return alsoFound(ok(meeting), inOrder([...late, ...reported]));
}

/** The meeting of a record that was checked before: it is read, and not checked again. */
export function meetingAgain(parsed: Parsed, workspace: Workspace): Meeting | undefined {
  const { prose, schema } = termsOf(workspace);
  const read = schema.safeParse(plainValue(parsed.root));
  return read.success ? completeMeeting(read.data, workspace, (text) => prose(text).prose) : undefined;
}

/** Whether a label is in a list or a group where neither belongs, which must be corrected first. */
function isShapeOf({ code, place }: Problem, label: Problem): boolean {
  return code === 'wrong-shape' && place.path.every((step, i) => step === label.place.path[i]);
}

/** What is needed to read records of a workspace: costly to make, and the same wherever these three are. */
function termsOf({ policy, groups, limits, kinds }: Workspace): Terms {
  const levels = policy.levels.map(({ name }) => name);
  const references = groups.map(({ reference }) => reference);
  const settings: Settings = { levels, groups: references, kinds: [...kinds.keys()], limits };
  return recentTerms(JSON.stringify(settings));
}

interface Settings extends Pick<Workspace, 'limits'>, Omit<RecordTerms, 'proseFaults'> {}

interface Terms extends RecordTerms, RecordSchema {
  readonly prose: (text: string) => ReadProse;
}

const recentTerms = oncePerRecentText(8, (key): Terms => {
  const { levels, groups, kinds, limits }: Settings = JSON.parse(key);
  const prose = oncePerRecentText(2000, (text) => readProse(text, limits, 'blocks'));
  const paragraph = oncePerRecentText(50, (text) => readProse(text, limits));
  const proseFaults: RecordTerms['proseFaults'] = (text, kind) =>
    (kind === 'blocks' ? prose : paragraph)(text).faults;
  const terms = { levels, groups, kinds, proseFaults };
  return { ...terms, ...recordSchema(terms), prose };
});

/** What the house rules say, without what the author allowed; and what is wrong with how it was allowed. */
function houseProblems(
  meeting: Meeting,
  parsed: Parsed,
  workspace: Workspace,
  { allowances, problems, labels }: Allowances & { readonly labels: readonly Problem[] },
): readonly Problem[] {
  const found = houseRules(meeting, parsed, workspace);
  return [
    ...notAllowed(found, allowances, parsed),
    ...problems,
    ...unusedAllowances([...found, ...labels], allowances, parsed, workspace),
  ];
}

/** Texts that look like labels, each with the reason why it may stay. */
function allowedLabels(
  labels: readonly Problem[],
  { allowances }: Allowances,
  parsed: Parsed,
  policy: Policy,
): readonly AllowedLabel[] {
  return labels.flatMap((label) => {
    const allowance = allowances.find((one) => isAllowedBy(one, label, parsed));
    return allowance ? [{ at: label.place.path, level: highestLevel(policy), reason: allowance.reason }] : [];
  });
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.place.start - b.place.start);
}
