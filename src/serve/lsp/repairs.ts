import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { isFixable, type Problem } from '../../base/problem.ts';
import { type ChosenRepair, type FixedRecord, fixOne, fixSettings } from '../../check/fix-records.ts';
import { isEverFixable } from '../../problems/kinds.ts';
import { allowanceFor } from './allowances.ts';
import { isSameProblem } from './carried-over.ts';
import type { DocumentCheck } from './check-document.ts';
import { diagnosticsOf, fixOf, rangeIn } from './diagnostics.ts';
import { isSettings, type OpenDocument } from './documents.ts';
import { textEdits } from './text-edits.ts';

/** The repair of everything, under a name that editors can run when they save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.opsg`;

/** What an editor wants: about which range, and of which kinds; absent: of all. */
export interface ActionsWish {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
}

/**
 * What can be done about the problems in a range: the repair of each as `--fix` would make it, and a comment that allows
 * it, where it may be allowed. Beside a repair, or where an editor asks for it, also all repairs at once.
 */
export async function actionsFor(
  document: OpenDocument,
  check: DocumentCheck,
  shown: readonly Problem[],
  { range, only }: ActionsWish,
): Promise<CodeAction[]> {
  const { uri, text } = document;
  const isWanted = (kind: string) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const here = shown.filter(({ place }) => touches(rangeIn(text, place), range));
  const asDiagnostics = (problem: Problem): Diagnostic[] => diagnosticsOf([problem], text, () => uri);
  const actions: CodeAction[] = [];
  const add = (action: CodeAction, edits: TextEdit[]) => {
    if (edits.length > 0) actions.push({ ...action, edit: { changes: { [uri]: edits } } });
  };
  if (isWanted(CodeActionKind.QuickFix))
    for (const problem of here) {
      const diagnostics = asDiagnostics(problem);
      const quick = { kind: CodeActionKind.QuickFix, diagnostics };
      if (mayBeFixable(problem)) {
        const edits = await repairOf(problem, document, check);
        add({ ...quick, title: titleOf(problem), isPreferred: true }, edits);
      }
      const allowance = allowanceFor(problem, document, check);
      if (allowance)
        add({ ...quick, title: `Allow ${problem.code} here, for a reason` }, textEdits(text, allowance));
    }
  const wantsAll = only ? isWanted(FIX_ALL) : here.some(mayBeFixable);
  if (wantsAll) {
    const edits = await repairOf(undefined, document, check);
    add({ title: 'Make every repair that is certain', kind: FIX_ALL }, edits);
  }
  return actions;
}

function touches(a: Range, b: Range): boolean {
  const isAfter = (one: Range, other: Range) =>
    one.start.line > other.end.line ||
    (one.start.line === other.end.line && one.start.character > other.end.character);
  return !isAfter(a, b) && !isAfter(b, a);
}

/** What to do, without what comes after it. */
function titleOf(problem: Problem): string {
  return fixOf(problem).replace(/\.$/, '');
}

/** Some repairs depend on other records: whether there is one is known once it has been tried. */
function mayBeFixable(problem: Problem): boolean {
  return isFixable(problem) || isEverFixable(problem.code);
}

/** The edits of one repair, or of all, as `--fix` makes them; none where it would refuse. */
async function repairOf(
  problem: Problem | undefined,
  document: OpenDocument,
  check: DocumentCheck,
): Promise<TextEdit[]> {
  const chosen = problem && ((one: Problem) => isSameProblem(one, problem));
  const fixed = await fixedText(document, check, chosen);
  return fixed && fixed.repaired.length > 0 ? textEdits(document.text, fixed.after) : [];
}

async function fixedText(
  document: OpenDocument,
  { file, workspace, world }: DocumentCheck,
  chosen: ChosenRepair | undefined,
): Promise<FixedRecord | undefined> {
  const bytes = new TextEncoder().encode(document.text.getText());
  if (isSettings(document)) return fixSettings({ file, bytes }, chosen);
  return workspace.ok ? fixOne({ file, bytes }, workspace.value, world, chosen) : undefined;
}
