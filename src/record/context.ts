import { higher, type Level, levelNamed, type Policy } from '../base/policy.ts';
import { type Prose, plainProse } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import type { OwnKind } from './meeting.ts';

export type ToProse = (text: string) => Prose;

/** The place of a part, the level that it inherits, and how its names of levels are read. */
export interface Context {
  readonly at: Path;
  readonly level: Level;
  readonly policy: Policy;
  readonly readProse: ToProse;
  /** The workspace's own kinds of points. */
  readonly kinds: readonly OwnKind[];
}

export function inside<C extends Pick<Context, 'at'>>(context: C, ...steps: readonly (string | number)[]): C {
  return { ...context, at: [...context.at, ...steps] };
}

export function raised(context: Context, label: string | undefined): Context {
  return label === undefined
    ? context
    : { ...context, level: higher(context.level, levelOf(context.policy, label)) };
}

export function levelOf(policy: Policy, name: string): Level {
  return passed(levelNamed(policy, name));
}

export function plainLine(text: string): Prose {
  return plainProse(text.trim());
}

/** The schema has passed the record, so that what it names exists; anything else is a bug of ours. */
export function passed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the schema of a record let an unknown name through');
  return value;
}
