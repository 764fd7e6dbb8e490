import { dateInWords } from '../../base/date.ts';
import { levelNamed, mayRead } from '../../base/policy.ts';
import { visibleText } from '../../base/prose.ts';
import { fillIn } from '../../record/workspace.ts';
import { keyOfPart } from '../../report/key-explanation.ts';
import { isRule, RULES, settingOf } from '../../rules/rules.ts';
import type { Hover, LanguageContext } from './answers.ts';
import { asCode } from './keys.ts';
import { actionsOf, recordNamed, stateOfAction, wordsOfAction } from './known.ts';
import { listed } from './phrases.ts';
import { isSettings } from './spot.ts';
import { type Meaning, thingAt } from './things.ts';
import { STATE_SAYS, STATUS_SAYS } from './values.ts';

/** What is at an offset of a text: a key, a level, a meeting, an action, a short form or another word with a meaning. */
export function hoverAt(text: string, offset: number, context: LanguageContext): Hover | undefined {
  const thing = thingAt(text, offset, context);
  const paragraphs = thing ? said(thing.meaning, context) : [];
  const { start = 0, end = 0 } = thing?.at ?? {};
  return paragraphs.length === 0 ? undefined : { markdown: paragraphs.join('\n\n'), start, end };
}

/** What is said of a meaning, in paragraphs of Markdown. */
function said(meaning: Meaning, context: LanguageContext): readonly string[] {
  const { name } = meaning;
  const { workspace, records } = context;
  switch (meaning.is) {
    case 'key':
      return saidOfKey(meaning.part, name, context);
    case 'level':
      return saidOfLevel(name, context);
    case 'group': {
      const group = workspace.groups.find(({ reference }) => reference === name);
      const own = records.filter((one) => one.group.reference === name).length;
      return group ? [strong(name), plain(group.name), `Records here: ${own}.`] : [];
    }
    case 'meeting':
      return saidOfMeeting(name, context);
    case 'action':
      return saidOfAction(name, context);
    case 'short form': {
      const term = workspace.abbreviations.get(name);
      const isForAll = term?.level.rank === 0;
      return term
        ? [
            `${strong(name)}: ${plain(term.value)}`,
            ...(isForAll ? [] : [readersOf(term.level.name, context)]),
          ]
        : [];
    }
    case 'ground':
      return [strong(name), plain(workspace.grounds.get(name) ?? '')];
    case 'kind':
      return [
        strong(name),
        `The sentence of a point that documents print after “${plain(workspace.kinds.get(name) ?? '')}:”.`,
      ];
    case 'rule':
      return isRule(name) ? [strong(name), RULES[name].plain, `Here: ${settingOf(name, workspace)}.`] : [];
    case 'word': {
      const words = new Map<string, string>(
        Object.entries(meaning.key.holds === 'state' ? STATE_SAYS : STATUS_SAYS),
      );
      const says = words.get(name);
      return says === undefined ? [] : [strong(name), says];
    }
  }
}

function saidOfKey(part: string, name: string, context: LanguageContext): readonly string[] {
  const known = keyOfPart(part, name, isSettings(context));
  if (known)
    return [
      strong(name) + (known.isNeeded ? ' (needed)' : ''),
      known.says,
      ...known.facts,
      asCode(known.example),
    ];
  return part === 'attendance'
    ? [strong(plain(name)), 'A heading of the attendance: a name, or a list of names.']
    : [];
}

/** Who may read what has a level: which documents show it. */
function saidOfLevel(name: string, context: LanguageContext): readonly string[] {
  const { policy } = context.workspace;
  const level = levelNamed(policy, name);
  if (!level) return [];
  const place = `level ${level.rank + 1} of ${policy.levels.length} of the ${plain(policy.name)}, the first being the most open`;
  const statement = fillIn(visibleText(level.statement), { level: name, policy: policy.name });
  return [`${strong(plain(name))}, ${place}`, plain(statement), readersOf(name, context)];
}

function readersOf(name: string, { workspace: { policy } }: LanguageContext): string {
  const level = levelNamed(policy, name);
  const names = (isReader: boolean) =>
    policy.levels
      .filter((audience) => (level ? mayRead(audience, level) : false) === isReader)
      .map((one) => plain(one.name));
  const others = names(false);
  const without = others.length === 0 ? 'All documents show it.' : `Those for ${listed(others)} do not.`;
  return others.length === 0 ? without : `Documents for ${listed(names(true))} show it. ${without}`;
}

function saidOfMeeting(reference: string, context: LanguageContext): readonly string[] {
  const record = recordNamed(reference, context);
  if (record) {
    const now = record.reference === reference ? '' : `, now ${record.reference}`;
    return [
      `${strong(reference)}${now}, ${dateInWords(record.date)}`,
      plain(record.title),
      plain(record.file),
    ];
  }
  const isOfGroup = context.workspace.groups.some((group) =>
    reference.startsWith(`${group.reference.replace(/[\s/]+/g, '-')}_`),
  );
  return isOfGroup ? [strong(reference), 'No record of this workspace has this reference.'] : [];
}

function saidOfAction(id: string, { records }: LanguageContext): readonly string[] {
  return actionsOf(records)
    .filter(({ action }) => action.id === id)
    .flatMap((one) => [
      `${strong(`Action ${id}`)}, ${one.meeting.reference} of ${dateInWords(one.meeting.date)}`,
      plain(wordsOfAction(one.action)),
      plain(stateOfAction(one)),
    ]);
}

function strong(text: string): string {
  return `**${text}**`;
}

/** Words as Markdown that shows them as they are. */
function plain(text: string): string {
  return text.replace(/[\\`*[\]<>#|&~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&').replace(/\s+/g, ' ');
}
