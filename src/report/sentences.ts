import type { Code, Facts, PdfRefusal, Shape, YamlFeature, YamlState } from '../model/problem.ts';

/** How one kind of problem is said. */
export interface Entry<F> {
  /** What happened, with the facts: only for those who may read them. */
  readonly say: (facts: F) => string;
  /** What happened, without a word of the author's: for a log that others read. */
  readonly plain: string;
  /** Why it matters, where that is not plain. */
  readonly why?: string;
  /** What to do, without a word of the author's. */
  readonly fix: string;
  /** What to do, where the facts allow a better word. */
  readonly advise?: (facts: F) => string | undefined;
}

/** Every problem's sentences, written once. The type holds the list complete. */
export const SENTENCES: { readonly [C in Code]: Entry<Facts[C]> } = {
  'no-such-file': {
    say: ({ file }) => `There is no file or folder called ${file}.`,
    plain: 'A file or folder that was named does not exist.',
    fix: 'Check the name. Paths count from the folder in which you run opsg.',
  },
  'nothing-matched': {
    say: ({ pattern }) => `${pattern} holds no record: no file ending in .yaml or .yml.`,
    plain: 'A folder or pattern that was named holds no record.',
    why: 'a run that looked at nothing must not pass for a good one.',
    fix: 'Name a folder or a pattern that leads to records.',
  },
  'unknown-audience': {
    say: ({ given, levels }) => `“${given}” is not an audience. The audiences are ${list(levels)}.`,
    plain: 'The audience that was asked for is not a level of the information policy.',
    fix: 'Give the name of a level, with its capital letter, or all.',
    advise: ({ near }) => near && `Did you mean ${near}?`,
  },
  'not-utf8': {
    say: () => 'The file is not UTF-8 text.',
    plain: 'The file is not UTF-8 text.',
    fix: 'Save it again from your editor with the encoding UTF-8.',
  },
  'control-character': {
    say: ({ codePoint }) => `An invisible control character (${codePoint}) stands here.`,
    plain: 'An invisible control character stands here.',
    why: 'it comes from a copy and paste, and formats disagree about what it means.',
    fix: 'Delete it: put the cursor after it and press Backspace.',
  },
  'record-too-long': {
    say: ({ bytes, limit }) => `The file has ${bytes} bytes; a record may have ${limit}.`,
    plain: 'The file is longer than a record may be.',
    fix: 'Check that this is the right file. A record holds one meeting.',
  },
  'yaml-too-deep': {
    say: ({ limit }) => `Lists and maps stand inside each other more than ${limit} deep.`,
    plain: 'Lists and maps stand inside each other too deep.',
    fix: 'Look for a run of [ or - that was not meant, and take it out.',
  },
  'yaml-syntax': {
    say: ({ state }) => YAML_SLIPS[state].say,
    plain: 'The text cannot be read as YAML from here on.',
    fix: 'Put the text into quotation marks, or write it on the next line under a “>-”.',
    advise: ({ state }) => YAML_SLIPS[state].fix,
  },
  'yaml-feature': {
    say: ({ feature }) => FEATURE_SLIPS[feature].say,
    plain: 'A part of YAML that records may not use stands here.',
    why: 'it can make text appear where nobody wrote it, and a level fail to apply.',
    fix: 'If it is meant as text, put the text into quotation marks; otherwise write the text out where it belongs.',
  },
  'duplicate-key': {
    say: ({ key }) => `“${key}” is given twice in the same place.`,
    plain: 'The same key is given twice in the same place.',
    why: 'only one of the two could count, and the other would be lost.',
    fix: 'Keep one of them. For two items or points, begin each with a “- ”.',
  },
  'empty-file': {
    say: () => 'The file is empty.',
    plain: 'The file is empty.',
    fix: 'Write the record, or remove the file.',
  },
  'missing-key': {
    say: ({ key, part }) => `This ${part} has no “${key}”.`,
    plain: 'A key that is needed is missing here.',
    fix: 'Add the key that is missing.',
    advise: ({ key }) => MISSING_FIXES[key] ?? `Add a line “${key}: …” here.`,
  },
  'unknown-key': {
    say: ({ key, part }) => `“${key}” is not something that ${article(part)} ${part} can have.`,
    plain: 'A key that is not known stands here.',
    why: 'a misspelt key would be passed over, and a misspelt classification would publish the text.',
    fix: 'Correct the key, or remove the line.',
    advise: ({ near, known }) => (near ? `Did you mean “${near}”?` : `It can have: ${known.join(', ')}.`),
  },
  'wrong-shape': {
    say: ({ wanted, given }) =>
      `Here stands ${SHAPES[given]} where ${wanted.map((s) => SHAPES[s]).join(' or ')} belongs.`,
    plain: 'A value has the wrong form: a text, a list or a group of keys where another belongs.',
    fix: 'Compare it with a record that works, such as meetings/opsg-28.yaml.',
    advise: ({ wanted, given }) =>
      given === 'map' && wanted.includes('text')
        ? 'If it is one sentence that holds a colon, put it into quotation marks or under a “>-”.'
        : undefined,
  },
  'empty-value': {
    say: ({ key }) => `“${key}” is empty.`,
    plain: 'A value is empty.',
    fix: 'Write the value, or remove the line.',
  },
  'not-one-line': {
    say: () => 'This text has more than one line; a title, name or label has one.',
    plain: 'A title, name or label has more than one line.',
    fix: 'Write it on one line.',
  },
  'unknown-level': {
    say: ({ given }) => `“${given}” is not a level of the information policy.`,
    plain: 'The classification is not a level of the information policy.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of a level exactly, with its capital letter.',
    advise: ({ near, levels }) => (near ? `Did you mean ${near}?` : `Write ${list(levels)}.`),
  },
  'unknown-group': {
    say: ({ given }) => `No group is called “${given}” here.`,
    plain: 'The group is not known.',
    fix: 'Correct the name, or describe the group in opsg.yaml.',
    advise: ({ near, groups }) =>
      near ? `Did you mean ${near}?` : `Write ${list(groups)}, or describe the group in opsg.yaml.`,
  },
  'bad-date': {
    say: ({ given }) => `“${given}” is not a date of the calendar written as year-month-day.`,
    plain: 'A date is not a date of the calendar written as year-month-day.',
    fix: 'Write it like 2020-01-07.',
  },
  'bad-due': {
    say: ({ given }) => `“${given}” is neither a date nor a meeting.`,
    plain: 'A due date is neither a date nor a meeting.',
    fix: 'Write a date like 2020-01-09, or a meeting like OPSG_29.',
  },
  'bad-number': {
    say: ({ given }) => `“${given}” is not a number as an agenda has it.`,
    plain: 'A number is not a number as an agenda has it.',
    fix: 'Write the number alone, without a full stop or colon: 4, 4.1 or 12a.',
  },
  'bad-setting': {
    say: ({ key }) => `The value of “${key}” is not one that it can have.`,
    plain: 'A setting has a value that it cannot have.',
    fix: 'See the README for the values that each setting can have.',
  },
  'unknown-placeholder': {
    say: ({ name }) => `“{${name}}” stands for nothing here.`,
    plain: 'A placeholder stands for nothing here.',
    fix: 'Use a placeholder that is known here.',
    advise: ({ known }) => `Here you can use ${list(known.map((name) => `{${name}}`))}.`,
  },
  'no-sentence': {
    say: () => 'This point has no text.',
    plain: 'A point has no text.',
    fix: 'Give it a “text:”, a “decision:” or an “action:”.',
  },
  'several-sentences': {
    say: () => 'This point has more than one of text, decision and action.',
    plain: 'A point has more than one of text, decision and action.',
    fix: 'Make a point of each, beginning with “- ”.',
  },
  'text-and-points': {
    say: () => 'This item has both “text” and “points”.',
    plain: 'An item has both text and points.',
    fix: 'Make the text the first of the points.',
  },
  'key-without-action': {
    say: ({ key }) => `“${key}” belongs to an action, and this point is none.`,
    plain: 'An owner or a due date stands at a point that is no action.',
    fix: 'Write “action:” instead of “text:” or “decision:”, or remove the line.',
  },
  'not-inline': {
    say: ({ construct, piece }) => `Here ${construct} would begin: “${short(piece)}”.`,
    plain: 'Something stands in a text that only a whole page can have, such as a heading, a list or HTML.',
    why: 'a point is one paragraph, and can hold only emphasis, strong text, code and links.',
    fix: 'To print a character as it is, put a backslash before it; otherwise take it out.',
    advise: ({ construct }) => CONSTRUCT_FIXES[construct],
  },
  'unsafe-link': {
    say: ({ piece }) => `The link “${short(piece)}” does not lead to a web page or an e-mail address.`,
    plain: 'A link does not lead to a web page or an e-mail address.',
    fix: 'Begin the address with https://, http:// or mailto:.',
  },
  'prose-too-long': {
    say: ({ limit }) => `This text has more than ${limit} characters.`,
    plain: 'A text is too long for one point.',
    fix: 'Divide it into several points.',
  },
  'prose-too-deep': {
    say: ({ limit }) => `Emphasis or links stand inside each other more than ${limit} deep.`,
    plain: 'Emphasis or links stand inside each other too deep.',
    fix: 'Take out the * and [ that are not meant, or put a backslash before them.',
  },
  'label-in-prose': {
    say: ({ piece }) => `“${short(piece)}” stands inside a text, so that it labels nothing.`,
    plain: 'A classification stands inside a text, so that it labels nothing.',
    why: 'the text would be published at the level of its item.',
    fix: 'Move the line to the left, under the key of the part that it is about.',
  },
  'level-below-parent': {
    say: ({ level, parent }) => `This part is marked ${level} inside a part that is marked ${parent}.`,
    plain: 'A part is marked lower than the part that holds it.',
    why: 'a lower label inside a higher one does not declassify; most likely one of the two is a slip.',
    fix: 'Raise this label, lower the outer one, or write an alternative wording for the lower level.',
  },
  'wording-not-lower': {
    say: ({ level, part }) =>
      `This wording is for ${level}, and readers of ${level} see the text itself: it is ${part}.`,
    plain: 'An alternative wording is not for a lower level than its text.',
    fix: 'Give the wording a level below that of the text, or raise the classification of the text.',
  },
  'unreachable-wording': {
    say: ({ level, needed }) =>
      `Readers of ${level} can never see this wording: what is around it begins at ${needed}.`,
    plain: 'An alternative wording can never be seen by its readers.',
    fix: 'Give the title of the item a wording for that level too, or remove this one.',
  },
  'hidden-title': {
    say: ({ level, needed }) =>
      `The title begins at ${level}, and its item at ${needed}: readers in between would lose the item.`,
    plain: 'A title is marked higher than its item.',
    fix: 'Give the title a wording for the lower level, or mark the whole item.',
  },
  'same-file-name': {
    say: ({ path }) => `Two records would both become ${path}.`,
    plain: 'Two records would become files of the same name.',
    fix: 'Check the numbers of the meetings, or render the records one by one.',
  },
  'pdf-refused': {
    say: ({ reason }) => pdfRefusal(reason),
    plain: 'The PDF could not be made.',
    fix: 'Replace the character, or leave the PDF out with --format md,html.',
    advise: ({ reason }) =>
      reason === 'template' ? 'Correct your template, or run without --templates to compare.' : undefined,
  },
  'template-syntax': {
    say: () => 'The template cannot be read from here on.',
    plain: 'The template cannot be read from here on.',
    fix: 'Check that each {{#if}} and {{#each}} is closed, and that braces come in pairs.',
  },
  'template-unknown-name': {
    say: ({ name }) => `The template uses “${name}”, which does not exist here.`,
    plain: 'The template uses a name that does not exist here.',
    fix: 'Use a name that exists here.',
    advise: ({ near, known }) => (near ? `Did you mean “${near}”?` : `Here exist: ${known.join(', ')}.`),
  },
  'template-missing-partial': {
    say: ({ name }) => `The template asks for a partial “${name}”, and there is none.`,
    plain: 'The template asks for a partial that does not exist.',
    fix: 'Correct the name, or add the file beside the others.',
  },
  'template-forbidden': {
    say: ({ what }) => `A template can only place texts; here stands ${what}.`,
    plain: 'A template can only place texts.',
    fix: 'Use names, {{#if}}, {{#unless}}, {{#each}} and {{> partials}}.',
  },
  'template-not-used': {
    say: ({ name }) => `No template uses “${name}”.`,
    plain: 'A template of your own is used by no other.',
    why: 'its name is most likely misspelt, and the built-in one was used in its stead.',
    fix: 'Rename it after the file that it is to replace; opsg templates lists them.',
    advise: ({ near }) => near && `Did you mean to replace “${near}”?`,
  },
};

const SHAPES: Readonly<Record<Shape, string>> = {
  text: 'a text',
  list: 'a list (lines that begin with “- ”)',
  map: 'a group of keys (lines like “title: …”)',
};

const MISSING_FIXES: Readonly<Record<string, string>> = {
  classification:
    'Add a line such as “classification: White”: the level of every part that does not say otherwise.',
  date: 'Add a line such as “date: 2020-01-07”.',
  group: 'Add a line such as “group: OPSG”.',
  meeting: 'Add a line such as “meeting: 28”.',
};

const YAML_SLIPS: Readonly<Record<YamlState, { say: string; fix: string }>> = {
  indent: {
    say: 'This line does not stand under the lines before it.',
    fix: 'Give it as many spaces at the left as the lines that it belongs to.',
  },
  tab: { say: 'A tab stands at the left of this line.', fix: 'Use spaces: two for each step.' },
  quote: {
    say: 'A quotation mark or bracket is opened and not closed.',
    fix: 'Close it, or put the whole text under a “>-”.',
  },
  colon: {
    say: 'The text holds a colon and a space, which reads as a key and its value.',
    fix: 'Put the text into quotation marks, or write it on the next line under a “>-”.',
  },
  flow: {
    say: 'A bracket begins a list here and does not end it.',
    fix: 'Put the text into quotation marks.',
  },
  indicator: {
    say: 'The text begins with a character that means something else in YAML.',
    fix: 'Put the text into quotation marks, or write it on the next line under a “>-”.',
  },
  escape: {
    say: 'A backslash stands in a text in double quotation marks.',
    fix: 'Use single quotation marks, or “>-”.',
  },
  other: {
    say: 'The line cannot be read from here on.',
    fix: 'If it is one text, put it into quotation marks or on the next line under a “>-”.',
  },
};

const FEATURE_SLIPS: Readonly<Record<YamlFeature, { say: string }>> = {
  anchor: { say: 'The text begins with “&”, which names a part in YAML.' },
  alias: { say: 'The text begins with “*”, which repeats a named part in YAML.' },
  tag: { say: 'The text begins with “!”, which changes the type of a value in YAML.' },
  directive: { say: 'The line begins with “%”, which is an instruction to the parser in YAML.' },
  'merge key': { say: 'The key “<<” would copy another part of the file to here.' },
  'complex key': { say: 'A key here is a list or a group of its own.' },
  'second document': { say: 'A second document begins here; a file holds one meeting.' },
};

const CONSTRUCT_FIXES: Readonly<Record<string, string>> = {
  'raw HTML': 'Put a backslash before the < to print it, or use *emphasis* or **strong** instead of tags.',
  'an image': 'Describe it in words, or link to it: without the ! it is a link.',
  'a footnote': 'Say it in the sentence, or as a point of its own.',
  'a link definition': 'Write the address in the link itself: [words](https://…).',
  'a heading': 'Make it the title of an item; to print the # itself, put a backslash before it.',
  'a list':
    'Make each entry a point of its own; to print the sign or number itself, put a backslash after the number or before the sign.',
  'a quotation': 'Use quotation marks; to print the > itself, put a backslash before it.',
  'a block of code': 'Use `code` inside the sentence.',
  'a rule': 'Remove the line.',
  'a line break':
    'Remove the spaces or the backslash at the end of the line; for a new paragraph, begin a new point.',
  'a second paragraph': 'Make each paragraph a point of its own.',
  'a link title': 'Leave the address alone in the link: [words](https://…).',
};

function pdfRefusal(reason: PdfRefusal): string {
  if (reason === 'template') return 'The PDF template is not valid Typst.';
  if (reason === 'engine') return 'The PDF engine refused the document.';
  return `No font of the PDF has the character ${reason.glyph}.`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
