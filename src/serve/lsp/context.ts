import { resolve } from 'node:path';
import { builtInWorkspace } from '../../check/workspaces.ts';
import { WORKSPACE_FILE } from '../../record/record-file.ts';
import type { LanguageContext } from '../language/answers.ts';
import type { Checking } from './checking.ts';
import type { OpenDocument } from './documents.ts';
import { recordsFolderOf } from './folders.ts';

/** What is known around a document, for answers about its text. */
export async function contextOf(document: OpenDocument, checks: Checking): Promise<LanguageContext> {
  const { path } = document;
  const { file, workspace } = await checks.checkOf(document);
  const world = await checks.worldOf(path);
  const settings = resolve(await recordsFolderOf(path, world), WORKSPACE_FILE);
  const hasSettings = (await world.kindOf(settings)) === 'file';
  return {
    file,
    workspace: workspace.ok ? workspace.value : builtInWorkspace(),
    records: [],
    ...(hasSettings && {
      settings: {
        file: world.shortName(settings),
        text: new TextDecoder().decode(await world.readFile(settings)),
      },
    }),
  };
}
