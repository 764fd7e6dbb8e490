import {
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../base/problem.ts';
import type * as Language from '../language/answers.ts';
import { rangeIn } from './diagnostics.ts';
import { explained } from './explained.ts';

/** What an editor has said that it can do. */
export interface EditorAbilities {
  /** Whether what is inserted may say where the cursor goes. */
  readonly snippets: boolean;
  /** Whether it has the command of VS Code that asks for completions again. */
  readonly asksAgain: boolean;
}

const COMPLETION_KINDS = {
  key: CompletionItemKind.Property,
  level: CompletionItemKind.EnumMember,
  group: CompletionItemKind.Module,
  reference: CompletionItemKind.Reference,
  person: CompletionItemKind.Text,
  id: CompletionItemKind.Constant,
  rule: CompletionItemKind.Unit,
  value: CompletionItemKind.Value,
} as const satisfies Readonly<Record<Language.SuggestionKind, CompletionItemKind>>;

const ASK_AGAIN = { title: 'Ask for completions', command: 'editor.action.triggerSuggest' };

/** Completions as an editor takes them, in the order in which they were given. */
export function completionItems(
  suggestions: readonly Language.Suggestion[],
  text: TextDocument,
  { snippets, asksAgain }: EditorAbilities,
): CompletionItem[] {
  return suggestions.map(({ label, kind, insert, replaces, cursor, detail, says, ...wish }, i) => {
    const isSnippet = snippets && cursor !== undefined && cursor !== insert.length;
    return {
      label,
      kind: COMPLETION_KINDS[kind],
      sortText: String(i).padStart(5, '0'),
      textEdit: { range: rangeIn(text, replaces), newText: isSnippet ? snippet(insert, cursor) : insert },
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      ...(detail !== undefined && { detail }),
      ...(says !== undefined && { documentation: { kind: MarkupKind.Markdown, value: says } }),
      ...(wish.asksAgain && asksAgain && { command: ASK_AGAIN }),
    };
  });
}

function snippet(insert: string, cursor: number): string {
  const asIs = (piece: string) => piece.replace(/[\\$}]/g, '\\$&');
  return `${asIs(insert.slice(0, cursor))}$0${asIs(insert.slice(cursor))}`;
}

/** What is said at an offset: of the problems there, as `explain` says it, and of what is there. */
export function hoverOf(
  problems: readonly Problem[],
  hover: Language.Hover | undefined,
  text: TextDocument,
): Hover | undefined {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const parts = [...codes.map(explained), ...(hover ? [hover.markdown] : [])];
  const stretch = hover ?? problems[0]?.place;
  if (!stretch || parts.length === 0) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeIn(text, stretch),
  };
}

const SYMBOL_KINDS = {
  item: SymbolKind.Module,
  note: SymbolKind.String,
  decision: SymbolKind.Event,
  action: SymbolKind.Function,
  entry: SymbolKind.Field,
  list: SymbolKind.Array,
  text: SymbolKind.String,
} as const satisfies Readonly<Record<Language.OutlineKind, SymbolKind>>;

export function symbolsOf(outline: readonly Language.OutlineEntry[], text: TextDocument): DocumentSymbol[] {
  return outline.map(({ name, kind, detail, selects, inside, ...stretch }) => ({
    name: name.trim() === '' ? kind : name, // an editor may refuse one without a name
    kind: SYMBOL_KINDS[kind],
    ...(detail !== undefined && { detail }),
    range: rangeIn(text, stretch),
    selectionRange: rangeIn(text, selects),
    children: symbolsOf(inside, text),
  }));
}

export function foldingRanges(folds: readonly Language.Fold[]): FoldingRange[] {
  return folds.map(({ startLine, endLine, kind }) => ({
    startLine,
    endLine,
    ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
  }));
}

/** A lens is only to be read: its command does nothing. */
export function lensesIn(lenses: readonly Language.Lens[], text: TextDocument): CodeLens[] {
  return lenses.map(({ start, words }) => ({
    range: rangeIn(text, { start, end: start }),
    command: { title: words, command: '' },
  }));
}

/** The place of a definition; `textOf` gives the text of a file as it is open, or saved. */
export async function locationOf(
  { file, at = { start: 0, end: 0 } }: Language.Definition,
  uriOfFile: (file: string) => string,
  documentOf: (file: string) => Promise<TextDocument>,
): Promise<Location> {
  return { uri: uriOfFile(file), range: rangeIn(await documentOf(file), at) };
}
