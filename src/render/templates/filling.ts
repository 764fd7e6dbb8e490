import Handlebars from 'handlebars';
import type { Template } from './check.ts';
import { keepOnlyOurHelpers, NO_OTHER_HELPERS } from './run.ts';
import type { View } from './view.ts';

/**
 * A text made from a view; or, if it would have grown without limit, the template that was stopped, and whether it
 * includes itself again and again.
 */
export type Filling = string | { readonly stoppedIn: string; readonly isLoop: boolean };

/** The options for compiling templates, at once or ahead. */
export const TEMPLATE_OPTIONS: CompileOptions = {
  noEscape: true, // the view is already escaped for the format
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: NO_OTHER_HELPERS,
  preventIndent: true,
};

/**
 * The most characters that all loops and partials may make together; each step counts as a few. The longest record
 * needs a tenth of that. Loops within loops, or partials that each use another twice, could make more than any
 * machine holds.
 */
export const MOST_CHARACTERS = 64 * 1024 * 1024;
const STEP = 16;

class TooMuch extends Error {}

/**
 * Templates become the function that fills one of them, with the others as partials. Each is compiled once, when it is
 * first used.
 */
export function fillingOf(
  templates: ReadonlyMap<string, Template>,
): <V = View>(main: string, view: V) => Filling {
  const engine = Handlebars.create();
  keepOnlyOurHelpers(engine);
  let left = 0;
  let current = '';
  const counted = (text: string): string => {
    left -= text.length + STEP;
    if (left < 0) throw new TooMuch();
    return text;
  };
  countLoops(engine, counted);
  const partials = Object.fromEntries(
    [...templates].map(([name, { program }]) => {
      const fill = engine.compile<unknown>(program, TEMPLATE_OPTIONS);
      const partial: typeof fill = (view, options) => {
        const outer = current;
        current = name;
        const text = counted(fill(view, options));
        current = outer;
        return text;
      };
      return [name, partial] as const;
    }),
  );
  return (main, view) => {
    const fillMain = partials[main];
    if (!fillMain) throw new Error(`the template ${main} is missing`);
    left = MOST_CHARACTERS;
    current = main;
    try {
      return fillMain(view, { partials });
    } catch (thrown) {
      if (thrown instanceof TooMuch) return { stoppedIn: current, isLoop: false };
      if (thrown instanceof RangeError) return { stoppedIn: current, isLoop: true };
      throw thrown;
    }
  };
}

/** Each round of a loop counts, even one that makes nothing. */
function countLoops(engine: typeof Handlebars, counted: (text: string) => string): void {
  const each = engine.helpers['each'];
  if (!each) throw new Error('Handlebars has no loops any more');
  engine.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const fn: Handlebars.TemplateDelegate = (item, round) => counted(options.fn(item, round));
    return each.call(this, list, { ...options, fn });
  });
}
