import { resolve } from 'node:path';
import {
  type CancellationToken,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  type ProtocolConnection,
  type ProtocolRequestType,
  ResponseError,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../language/completion.ts';
import { definitionAt } from '../language/definition.ts';
import { foldsOf } from '../language/folds.ts';
import { hoverAt } from '../language/hover.ts';
import { lensesOf } from '../language/lenses.ts';
import { outlineOf } from '../language/outline.ts';
import { completionItems, foldingRanges, hoverOf, lensesIn, locationOf, symbolsOf } from './answers.ts';
import type { Checking } from './checking.ts';
import { contextOf } from './context.ts';
import { markIn } from './diagnostics.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Editor } from './editor.ts';
import { formattingOf } from './formatting.ts';
import { actionsFor } from './repairs.ts';
import { readText } from './text-edits.ts';
import { uriOf } from './uris.ts';

interface Answering {
  readonly documents: OpenDocuments;
  readonly checks: Checking;
  readonly editor: Editor;
  readonly sayFailure: (what: string, thrown: unknown) => void;
}

/** Answers what the editor asks about a document; nothing where it is not of ours. */
export function answerRequests(
  connection: ProtocolConnection,
  { documents, checks, editor, sayFailure }: Answering,
): void {
  const answer = <P extends { readonly textDocument: { readonly uri: string } }, R, PR, RO>(
    type: ProtocolRequestType<P, R | null, PR, void, RO>,
    work: (params: P, document: OpenDocument) => Promise<R | null | undefined>,
  ) => {
    connection.onRequest<unknown, void>(type.method, async (params: P, token: CancellationToken) => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return null;
      const asked = document.text.getText();
      const answered = await work(params, document).catch((thrown: unknown) => {
        sayFailure(type.method, thrown);
        return null;
      });
      if (token.isCancellationRequested) throw cancelled();
      if (document.text.getText() !== asked) throw changedMeanwhile();
      return answered ?? null;
    });
  };
  const offsetIn = ({ text }: OpenDocument, position: { line: number; character: number }) =>
    Math.max(0, text.offsetAt(position) - markIn(text));

  answer(CodeActionRequest.type, async ({ range, context: { only } }, document) =>
    actionsFor(document, await checks.checkOf(document), await checks.shownIn(document), { range, only }),
  );
  answer(DocumentFormattingRequest.type, async (_, document) =>
    formattingOf(document, await checks.checkOf(document)),
  );
  answer(CompletionRequest.type, async ({ position }, document) => {
    const context = await contextOf(document, checks);
    const completions = completionsAt(readText(document.text), offsetIn(document, position), context);
    const { snippetSupport = false } = editor.capabilities.textDocument?.completion?.completionItem ?? {};
    const asksAgain = /\bcode\b|codium/i.test(editor.name);
    return completionItems(completions, document.text, { snippets: snippetSupport, asksAgain });
  });
  answer(HoverRequest.type, async ({ position }, document) => {
    const offset = offsetIn(document, position);
    const context = await contextOf(document, checks);
    const shown = await checks.shownIn(document);
    const problems = shown.filter(({ place: { start, end } }) => start <= offset && offset <= end);
    return hoverOf(problems, hoverAt(readText(document.text), offset, context), document.text);
  });
  answer(DocumentSymbolRequest.type, async (_, document) =>
    symbolsOf(outlineOf(readText(document.text), await contextOf(document, checks)), document.text),
  );
  answer(FoldingRangeRequest.type, async (_, document) => foldingRanges(foldsOf(readText(document.text))));
  answer(CodeLensRequest.type, async (_, document) => {
    const { record } = await checks.checkOf(document);
    return record ? lensesIn(lensesOf(record), document.text) : [];
  });
  answer(DefinitionRequest.type, async ({ position }, document) => {
    const context = await contextOf(document, checks);
    const definition = definitionAt(readText(document.text), offsetIn(document, position), context);
    if (!definition) return null;
    const { world } = await checks.around(document.path);
    const textOf = async (file: string) => {
      const text = new TextDecoder().decode(await world.readFile(file)); // as it is open, where it is
      return TextDocument.create('', 'yaml', 0, text);
    };
    return locationOf(definition, (file) => uriOf(resolve(world.workingFolder, file)), textOf);
  });
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function changedMeanwhile(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed meanwhile.');
}
