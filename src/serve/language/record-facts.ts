import { highestLevel, type Wording } from '../../base/policy.ts';
import { onOneLine, type Prose, visibleText } from '../../base/prose.ts';
import { type Tree, valuePlace } from '../../base/tree.ts';
import type { CheckedRecord } from '../../check/check-records.ts';
import { type ChosenItem, type ChosenPoint, chosenParts } from '../../levels/choose.ts';
import type { Holds } from '../../record/key.ts';
import { referenceOf } from '../../record/reference.ts';
import { fillIn, occasionWords } from '../../record/workspace.ts';
import type { ActionOfRecord, EntryOfRecord, RecordFacts } from './answers.ts';
import { below, entryOf, type KeySite, siteAt } from './site.ts';

type AuthoredWords = Pick<Wording<Prose>, 'level'> & { readonly prose: Prose };

/** What other records may be asked about a good one, as its author sees it. */
export function recordFacts({ source, parsed, meeting, workspace }: CheckedRecord): RecordFacts {
  const { group, number, formerly = [], date, until, level } = meeting;
  const asText = ({ level: own, value }: Wording<Prose>): AuthoredWords => ({ level: own, prose: value });
  const { items, title, next } = chosenParts(meeting, { audience: highestLevel(workspace.policy), asText });
  const all = items.flatMap(withInner);
  return {
    file: source.file,
    reference: referenceOf(meeting),
    formerly,
    group: { reference: group.reference },
    ...(number !== undefined && { number }),
    date,
    ...(until && { until }),
    level: { name: level.name, rank: level.rank },
    title: title ? visibleText(title.prose) : fillIn(group.title, occasionWords(meeting)),
    next: next.map((one) => ({ label: visibleText(one.label.prose), date: one.date })),
    actions: all.flatMap(({ points }) =>
      points.filter(({ kind }) => kind === 'action').map((point) => actionOf(point, parsed)),
    ),
    entries: all.flatMap(({ actions }) =>
      actions.map(({ id, level: own, owners, due, state }): EntryOfRecord => {
        return { id, level: own, owners, ...(due && { due }), ...(state && { state }) };
      }),
    ),
    used: usedTexts(parsed.root, false),
  };
}

function withInner(item: ChosenItem<AuthoredWords>): readonly ChosenItem<AuthoredWords>[] {
  return [item, ...item.items.flatMap(withInner)];
}

function actionOf(
  { at, id, text, owners, due }: ChosenPoint<AuthoredWords>,
  parsed: CheckedRecord['parsed'],
): ActionOfRecord {
  const { start, end } = valuePlace(parsed, at);
  const { level, prose } = text;
  return { start, end, text: prose, level, owners, ...(id !== undefined && { id }), ...(due && { due }) };
}

const SHORT: readonly Holds[] = ['number', 'line', 'labelled line', 'names', 'time', 'labelled time'];
/** Longer ones are sentences, which nobody wants twice. */
const LONGEST = 80;

/** The short texts of a tree, each once, by what they are, such as `item.presenter`. */
export function usedTexts(root: Tree, isSettings: boolean): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = ({ owner, name, key }: KeySite, value: string) => {
    const text = onOneLine(value).trim();
    if (!key || !SHORT.includes(key.holds) || text === '' || text.length > LONGEST) return;
    const known = found.get(`${owner}.${name}`) ?? [];
    if (!known.includes(text)) found.set(`${owner}.${name}`, [...known, text]);
  };
  const walk = (tree: Tree, site: KeySite): void => {
    if (tree.kind === 'text') note(site, tree.value);
    else if (tree.kind === 'list') for (const entry of tree.entries) walk(entry, entryOf(site));
    else
      for (const { key, value } of tree.entries) {
        const isOfSite = site.part === 'text' && key.value === 'text'; // a text with a label is still that text
        walk(value, isOfSite ? site : below(site, key.value, isSettings));
      }
  };
  walk(root, siteAt([], isSettings));
  return found;
}
