import Handlebars from 'handlebars/runtime.js';
import { ok, type Result } from '../../base/problem.ts';
import type { Place } from '../../base/source.ts';
import type { OmittablePart } from '../../levels/placed-text.ts';
import type { Precompiled } from './built-in.ts';
import type { View } from './view.ts';

/** The templates of a format, ready to be filled. */
export interface FilledTemplates {
  /** Places the texts of a view. */
  readonly fill: (view: View) => Result<string>;
  /** Where in a template a line of the filled text comes from, counted from 1. */
  readonly placeOfLine: (view: View, line: number | undefined) => Place;
  /** Whether any of them is a user's own. */
  readonly isOwn: boolean;
  /** The parts of a document that these templates say they leave out. */
  readonly omits: ReadonlySet<OmittablePart>;
  /** The start of the template that a document starts from, or of one of the user's own. */
  readonly main: Place;
}

/** All that a template can ask for beside its data. */
const OUR_HELPERS = ['each', 'if', 'unless'];

/** What else Handlebars brings prints to the console or looks names up: for the compiler, none of it is there. */
export const NO_OTHER_HELPERS = { log: false, lookup: false, with: false };

/** Takes every other helper from an engine: a template that got past the compiler and the checks finds none. */
export function keepOnlyOurHelpers(engine: ReturnType<typeof Handlebars.create>): void {
  const others = Object.keys(engine.helpers).filter((name) => !OUR_HELPERS.includes(name));
  for (const name of others) engine.unregisterHelper(name);
}

/** The template that a document starts from; all others are its partials. */
export const MAIN_TEMPLATE = 'headlines';

/** Templates that were compiled ahead, and checked, can be filled; `main` is where the main one begins. */
export function runTemplates(precompiled: Precompiled, main: Place): FilledTemplates {
  const engine = Handlebars.create();
  keepOnlyOurHelpers(engine);
  const compiled = Object.entries(precompiled).map(
    ([name, code]) => [name, engine.template<View>(code)] as const,
  );
  const partials = Object.fromEntries(compiled);
  const fillMain = partials[MAIN_TEMPLATE];
  if (!fillMain) throw new Error(`the template ${MAIN_TEMPLATE} is missing`);
  return {
    fill: (view) => ok(fillMain(view, { partials })),
    placeOfLine: () => main,
    omits: new Set(),
    main,
    isOwn: false,
  };
}
