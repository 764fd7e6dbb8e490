import { resolve } from 'node:path';
import { builtInWorkspace } from '../../check/workspaces.ts';
import { WORKSPACE_FILE } from '../../record/record-file.ts';
import type { LanguageContext } from '../language/answers.ts';
import type { Checking } from './checking.ts';
import type { OpenDocument } from './documents.ts';

/** What is known around a document, for answers about its text. */
export async function contextOf(document: OpenDocument, checks: Checking): Promise<LanguageContext> {
  const { path } = document;
  const { file, workspace } = await checks.checkOf(document);
  const { folder, memory, world } = await checks.around(path);
  const settings = resolve(folder, WORKSPACE_FILE);
  const hasSettings = (await world.kindOf(settings)) === 'file';
  return {
    file,
    workspace: workspace.ok ? workspace.value : builtInWorkspace(), // until settings were good once
    records: memory.facts(),
    ...(hasSettings && {
      settings: {
        file: world.shortName(settings),
        text: new TextDecoder().decode(await world.readFile(settings)),
      },
    }),
  };
}
