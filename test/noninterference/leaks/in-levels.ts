import { change, leak, type SeededLeak } from './change.ts';

/** Slips in how levels are compared and handed down. */
export const IN_LEVELS: readonly SeededLeak[] = [
  leak(
    'readers may read one level more',
    change('mayRead', 'return level.rank <= audience.rank;', 'return level.rank <= audience.rank + 1;'),
  ),
  leak(
    'readers and level are exchanged',
    change('mayRead', 'return level.rank <= audience.rank;', 'return audience.rank <= level.rank;'),
  ),
  leak(
    'levels are compared by name',
    change('mayRead', 'return level.rank <= audience.rank;', 'return level.name <= audience.name;'),
  ),
  leak(
    'the lower of two levels counts',
    change('higher', 'return b.rank > a.rank ? b : a;', 'return b.rank < a.rank ? b : a;'),
  ),
  leak(
    'a point does not inherit the level of its item',
    change(
      'itemOf',
      "pointOf(point, inside(context, 'points', i))",
      "pointOf(point, { ...inside(context, 'points', i), level: outer.level })",
    ),
  ),
  leak(
    'a presenter does not inherit the level of its item',
    change(
      'itemOf',
      "names(item.presenter, inside(context, 'presenter'))",
      "names(item.presenter, { ...inside(context, 'presenter'), level: outer.level })",
    ),
  ),
  leak(
    'the parts of an item do not inherit its level',
    change(
      'itemOf',
      "itemOf(part, inside(context, 'items', i))",
      "itemOf(part, { ...inside(context, 'items', i), level: outer.level })",
    ),
  ),
  leak(
    'the label of a name is ignored',
    change('labelled', 'const context = raised(outer, text);', 'const context = outer;'),
  ),
  leak(
    'the label of a next meeting is ignored',
    change('nextOf', 'const context = raised(outer, next);', 'const context = outer;'),
  ),
  leak(
    'the label of an item counts for its title only',
    change(
      'itemOf',
      "title: labelled(item.title, plainLine, inside(context, 'title')),\n    presenters",
      "title: labelled(item.title, plainLine, { ...inside(context, 'title'), level: outer.level }),\n    presenters",
    ),
  ),
  leak(
    'levels that are not built in are compared too kindly',
    change(
      'mayRead',
      'return level.rank <= audience.rank;',
      "return level.rank <= audience.rank + (['White', 'Green', 'Amber', 'Red'].includes(level.name) ? 0 : 1);",
    ),
  ),
];
