import Handlebars from 'handlebars/runtime.js';
import { ok, type Result } from '../../base/problem.ts';
import type { Place } from '../../base/source.ts';
import { withoutPrototype } from '../../base/without-prototype.ts';
import type { OmittablePart } from '../../levels/placed-text.ts';
import type { Precompiled } from './built-in.ts';
import type { View } from './view.ts';

/** The templates of a format, ready to be filled. */
export interface FilledTemplates {
  /** Places the texts of a view. */
  readonly fill: (view: View) => Result<string>;
  /** The line of the template, counted from 1, that a line of the filled text comes from. */
  readonly placeOfLine: (view: View, line: number | undefined) => Place;
  /** Whether any of them is a user's own. */
  readonly isOwn: boolean;
  /** The parts of a document that these templates declare to leave out. */
  readonly omits: ReadonlySet<OmittablePart>;
  /** The start of the template for a document, or of one of the user's own. */
  readonly main: Place;
}

/** Everything that a template can use besides its data. */
const OUR_HELPERS = ['each', 'if', 'unless'];

/**
 * The other helpers of Handlebars print to the console or look names up. The compiler is told that none of them
 * exists.
 */
export const NO_OTHER_HELPERS = { log: false, lookup: false, with: false };

/**
 * Removes every other helper from an engine, so that a template that got past the compiler and the checks finds none.
 */
export function keepOnlyOurHelpers(engine: ReturnType<typeof Handlebars.create>): void {
  const others = Object.keys(engine.helpers).filter((name) => !OUR_HELPERS.includes(name));
  for (const name of others) engine.unregisterHelper(name);
}

/** The template for a document. All others are its partials. */
export const MAIN_TEMPLATE = 'headlines';

/** Templates that were compiled ahead, and checked, as the functions that fill them. */
function filledBy(precompiled: Precompiled): (name: string, view: unknown) => string {
  const engine = Handlebars.create();
  keepOnlyOurHelpers(engine);
  const compiled = Object.entries(precompiled).map(
    ([name, code]) => [name, engine.template<unknown>(code)] as const,
  );
  const partials = Object.fromEntries(compiled);
  return (name, view) => {
    const fill = partials[name];
    if (!fill) throw new Error(`the template ${name} is missing`);
    return fill(view, { partials });
  };
}

/** The templates of a format are ready to fill; `main` is where the main one begins. */
export function runTemplates(precompiled: Precompiled, main: Place): FilledTemplates {
  const fill = filledBy(precompiled);
  return {
    fill: (view) => ok(fill(MAIN_TEMPLATE, view)),
    placeOfLine: () => main,
    omits: new Set(),
    main,
    isOwn: false,
  };
}

/** The templates of a site, by the views that fill its pages. All share their partials. */
export interface FilledPages<V> {
  readonly fill: <N extends keyof V & string>(name: N, view: V[N]) => Result<string>;
  readonly omits: ReadonlySet<OmittablePart>;
  readonly isOwn: boolean;
}

/** The templates of a site are ready to fill. */
export function runPages<V>(precompiled: Precompiled): FilledPages<V> {
  const fill = filledBy(precompiled);
  return { fill: (name, view) => ok(fill(name, withoutPrototype(view))), omits: new Set(), isOwn: false };
}
