import { HEAD_PARTS } from '../../src/levels/headlines.ts';

/** Templates that print everything that a template is given, for each format. */
const NAMES = ['language', 'reference', 'level', 'tone', 'statement', 'draft', ...HEAD_PARTS];
const SECTION = ['anchor', 'heading', 'number', 'title', 'presenters', 'paragraph'];

const all = (names: readonly string[]) => names.map((name) => `{{${name}}} `).join('\n');
const item = `${all(SECTION)}\n{{#each points}}{{text}} {{/each}}\n{{#each sections}}{{> item}}{{/each}}\n`;
const headlines = `${all(NAMES)}\n{{#each attendance}}{{#each parts}}{{#each columns}}{{text}} {{/each}}{{#each groups}}{{heading}} {{#each names}}{{text}} {{/each}}{{#each people}}{{#each cells}}{{text}} {{/each}}{{/each}}{{/each}}{{/each}}{{/each}}\n{{#each contents}}{{anchor}} {{number}} {{title}} {{/each}}\n{{#each summary}}{{title}} {{body}}{{/each}}\n{{#each sections}}{{> item}}{{/each}}\n{{#each next}}{{label}} {{date}} {{iso}} {{/each}}\n{{#each corrections}}{{date}} {{iso}} {{text}} {{/each}}\n{{#each abbreviations}}{{short}} {{long}} {{/each}}\n`;

export const EVERYTHING: Readonly<Record<string, string>> = {
  'own/headlines.md.hbs': headlines,
  'own/item.md.hbs': item,
  'own/headlines.html.hbs': `<title>x</title>\n${headlines}`,
  'own/item.html.hbs': item,
  'own/headlines.typ.hbs': `#set document(title: [x])\n#set text(font: "Source Sans 3")\n= x\n${headlines}`,
  'own/item.typ.hbs': item.replace('{{heading}} ', ''),
};
