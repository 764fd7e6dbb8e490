import type { Command } from 'commander';
import type { World } from '../../host/world.ts';
import { done, type Outcome } from '../outcome.ts';
import { complete } from './complete.ts';
import { SCRIPTS, type Shell } from './scripts.ts';

/** The script that a shell reads when it starts. */
export function completionCommand(name: Shell): Outcome {
  return done(SCRIPTS[name]);
}

/** What this script asks for. */
export async function completeCommand(
  word: string,
  before: readonly string[],
  program: Command,
  world: World,
): Promise<Outcome> {
  return done(await complete(word, before, program, world));
}
