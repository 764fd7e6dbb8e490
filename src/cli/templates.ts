import { pathBelow } from '../base/artifact.ts';
import { EXIT } from '../base/exit-code.ts';
import type { World } from '../host/world.ts';
import { templateFiles } from '../render/templates/files.ts';
import { count, done, misused, type Outcome } from './outcome.ts';
import { refusedFiles, unsaved } from './saving.ts';

/** The names of the built-in templates, a line each. */
export function listTemplates(): Outcome {
  const lines = templateFiles().map((name) => `${name}\n`);
  return done(lines.join(''), 'To change one: opsg templates eject DIR, then opsg render --templates DIR.\n');
}

/** The built-in templates as files in a folder of the user's. A file that is there already is never replaced. */
export async function ejectTemplates(folder: string, world: World): Promise<Outcome> {
  const misplaced = await refusedFiles([folder], world);
  if (misplaced !== undefined) return misused(misplaced);
  const names = templateFiles();
  const targets = names.map((name) => pathBelow(folder, name));
  const kinds = await Promise.all(targets.map((path) => world.kindOf(path)));
  const taken = targets.filter((_, i) => kinds[i] !== 'nothing');
  if (taken.length > 0) {
    const talk = `Nothing was copied, because these are there already: ${taken.join(', ')}. Name another folder.\n`;
    return { exit: EXIT.misuse, result: '', talk, problems: [] };
  }
  const contents = await Promise.all(names.map((name) => world.readPackaged(`templates/${name}`)));
  const files = contents.map((bytes, i) => ({ path: targets[i] ?? '', bytes, replaces: 'nothing' as const }));
  const refused = await unsaved(files, world);
  if (refused) return refused;
  const talk = `Copied ${count(names.length, 'template')}. Delete those that you do not change: the built-in ones take their place.\n`;
  return done(targets.map((path) => `${path}\n`).join(''), talk);
}
