/** All that a template can ask for beside its data. */
const OURS = ['each', 'if', 'unless'];

/** What else Handlebars brings prints to the console or looks names up: for the compiler, none of it is there. */
export const NO_OTHER_HELPERS = { log: false, lookup: false, with: false };

/** Takes every other helper from an engine: a template that got past the compiler and the checks finds none. */
export function keepOnlyOurHelpers(engine: typeof Handlebars): void {
  const others = Object.keys(engine.helpers).filter((name) => !OURS.includes(name));
  for (const name of others) engine.unregisterHelper(name);
}
