import { change, leak, type SeededLeak } from './change.ts';

const NAMES = '.map(([name]) => name);';
const HAS = 'const all = [...grounds];';
const WITHHELD_ITEM = 'if (!title) return [];';

/** Slips in what notices and grounds tell. */
export const IN_NOTICES: readonly SeededLeak[] = [
  leak(
    'a withheld text without a ground has a notice too',
    change('noticeOf', 'ground?.because ?? []', 'ground?.because ?? [...grounds.keys()].slice(-1)'),
  ),
  leak(
    'an item that is withheld as a whole is in the notice of that around it',
    change('noticeOf', '{ items: _, notice = [], ...own }', '{ notice = [], ...own }'),
  ),
  leak(
    'an item that is withheld as a whole leaves its notice',
    change(
      'chosenItem',
      WITHHELD_ITEM,
      `if (!title) { const left = choice.grounds ? noticeOf(item, choice.grounds, { audience: choice.audience, isItself: false }) : []; return left.length === 0 ? [] : [{ at: item.at, title: choice.asText({ at: [], level: choice.audience, value: [{ type: 'text', value: 'Private' }] }), presenters: [], points: [], items: [], notice: left }]; }`,
    ),
  ),
  leak(
    'a notice names grounds in the order of the withheld parts',
    change('noticeOf', HAS, `${HAS.slice(0, -1)}.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));`),
  ),
  leak(
    'a notice names a ground once for each withheld part',
    change('noticeOf', NAMES, '.flatMap(([name]) => names.filter((one) => one === name));'),
  ),
  leak(
    'a notice tells one ground from another with the same wording',
    change(
      'noticeOf',
      'printed.has(wording) && all.findIndex(([, one]) => one === wording) === i',
      'names.includes(all[i][0])',
    ),
  ),
  leak(
    'a notice has the year of a review',
    change(
      'noticeOf',
      NAMES,
      '.map(([name]) => name).concat(withheld.flatMap(({ ground }) => String(ground?.review?.year ?? [])));',
    ),
  ),
  leak(
    'a notice that an author asks for is for all readers of the title',
    change('noticeOf', '(isItself ? notice : [])', 'notice'),
  ),
  leak(
    'items have notices where the workspace has none',
    change('redact', '...(notice && grounds && { grounds })', '...(grounds && { grounds })'),
  ),
  leak(
    'a wording has the ground of the text that it stands for',
    change(
      'chosenText',
      'return best && asText(best);',
      'return best && asText({ ...best, ground: text.ground });',
    ),
  ),
];
