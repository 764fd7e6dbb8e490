import { child, type Entry, stepsInto, type Tree } from '../../base/tree.ts';
import { inReference } from '../../record/reference.ts';
import type { Definition, LanguageContext } from './answers.ts';
import { nodeAt, recordNamed, textAt } from './known.ts';
import { sketchOf } from './sketch.ts';
import { type Meaning, thingAt } from './things.ts';

/** Where the meeting, the action or the word at an offset of a text is defined. */
export function definitionAt(text: string, offset: number, context: LanguageContext): Definition | undefined {
  const thing = thingAt(text, offset, context);
  return thing && defined(thing.meaning, text, context);
}

function defined({ is, name }: Meaning, text: string, context: LanguageContext): Definition | undefined {
  switch (is) {
    case 'meeting': {
      const { root } = sketchOf(text);
      const own = `${inReference(textAt(root, 'group') ?? '')}_${inReference(textAt(root, 'meeting') ?? textAt(root, 'date') ?? '')}`;
      if (own === name) return { file: context.file };
      const record = recordNamed(name, context);
      return record && { file: record.file };
    }
    case 'action':
      return actionNamed(name, text, context);
    case 'level':
      return inSettings(context, (root) => named(nodeAt(root, ['policy', 'levels']), 'name', name));
    case 'group':
      return inSettings(context, (root) => named(child(root, 'groups'), 'reference', name));
    case 'short form':
      return inSettings(context, (root) => keyNamed(child(root, 'abbreviations'), name));
    case 'ground':
      return inSettings(context, (root) => keyNamed(child(root, 'grounds'), name));
    case 'kind':
      return inSettings(context, (root) => keyNamed(child(root, 'kinds'), name));
    default:
      return undefined;
  }
}

/** The action of this id: in the text itself, or in the record that has it. */
function actionNamed(id: string, text: string, { file, records }: LanguageContext): Definition | undefined {
  const own = actionIn(sketchOf(text).root, id);
  if (own) return { file, at: { start: own.start, end: own.end } };
  const found = records
    .filter((one) => one.file !== file)
    .flatMap((record) =>
      record.actions.filter((action) => action.id === id).map((action) => ({ record, action })),
    );
  const [first] = found;
  if (!first) return undefined;
  const { start, end } = first.action;
  return { file: first.record.file, at: { start, end } };
}

function actionIn(tree: Tree, id: string): Tree | undefined {
  const isIt = tree.kind === 'map' && child(tree, 'action') !== undefined && textAt(tree, 'id') === id;
  if (isIt) return child(tree, 'action');
  for (const [, inner] of stepsInto(tree)) {
    const found = actionIn(inner, id);
    if (found) return found;
  }
  return undefined;
}

function inSettings(
  { settings }: LanguageContext,
  find: (root: Tree) => Tree | undefined,
): Definition | undefined {
  const found = settings && find(sketchOf(settings.text).root);
  return found && { file: settings.file, at: { start: found.start, end: found.end } };
}

/** The text by which an entry of a list is known. */
function named(list: Tree | undefined, key: string, name: string): Tree | undefined {
  const entries = list?.kind === 'list' ? list.entries : [];
  return entries
    .map((entry) => child(entry, key))
    .find((value) => value?.kind === 'text' && value.value === name);
}

function keyNamed(map: Tree | undefined, name: string): Entry['key'] | undefined {
  return map?.kind === 'map' ? map.entries.find(({ key }) => key.value === name)?.key : undefined;
}
