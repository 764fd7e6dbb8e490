import { parseDate } from '../base/date.ts';
import { type Ground, type Grounded, higher, type Level, levelNamed, type Policy } from '../base/policy.ts';
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
  /** Why it has its level, if somebody has said so. */
  readonly ground?: Ground | undefined;
}

export function inside<C extends Pick<Context, 'at'>>(context: C, ...steps: readonly (string | number)[]): C {
  return { ...context, at: [...context.at, ...steps] };
}

/** What an author may say of the level of a part. */
export interface AuthoredLevel {
  readonly classification?: string | undefined;
  readonly because?: string | undefined;
  readonly review?: string | undefined;
}

/**
 * A part with a label, inside another one. One that does not say why it has its level has the ground of what is around it,
 * if that has the same level.
 */
export function raised(context: Context, { classification: label, ...said }: AuthoredLevel): Context {
  if (label === undefined) return context;
  const level = higher(context.level, levelOf(context.policy, label));
  const ground = groundOf(said) ?? (level === context.level ? context.ground : undefined);
  return { ...context, level, ground };
}

export function groundOf({ because, review }: AuthoredLevel): Ground | undefined {
  if (because === undefined && review === undefined) return undefined;
  return {
    ...(because !== undefined && { because: because.trim() }),
    ...(review !== undefined && { review: passed(parseDate(review)) }),
  };
}

export function grounded({ ground }: Context): Grounded {
  return ground ? { ground } : {};
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
