import type { World } from '../host/world.ts';
import { done, type Outcome } from './outcome.ts';

/** The licences of all that is in the program, as its build has collected them. */
export async function licencesCommand(world: World): Promise<Outcome> {
  return done(await world.readPackaged('dist/program/LICENCES.txt'));
}
