import { type Kinds, list } from './kind.ts';

export const SETTINGS = {
  'no-such-logo': {
    message: ({ file }) => `There is no file ${file} beside this opsg.yaml.`,
    plain: 'The file of the logo does not exist.',
    fix: 'Correct the name; the path starts in the folder of opsg.yaml.',
    example: {
      kind: 'settings',
      bad: 'look:\n  organisation: Example Office\n  logo: { file: lgoo.svg, alternative: A lighthouse }',
      good: 'look:\n  organisation: Example Office',
    },
  },
  'no-such-font': {
    message: ({ file }) => `There is no file ${file} beside this opsg.yaml.`,
    plain: 'The file of a font does not exist.',
    fix: 'Correct the name; the path starts in the folder of opsg.yaml.',
    example: {
      kind: 'settings',
      bad: 'look:\n  organisation: Example Office\n  fonts: [NotoSansSC-Reglar.otf]',
      good: 'look:\n  organisation: Example Office',
    },
  },
  'font-too-large': {
    message: ({ file, limit }) => `${file} has more than ${limit / 1024 ** 2} MB.`,
    plain: 'The file of a font is too large.',
    fix: 'Use a font of fewer scripts, or keep only the characters that you need in it.',
    example: {
      kind: 'other',
      bad: 'fonts: [AllScripts.ttf], of 32 MB',
      good: 'fonts: [NotoSansSC-Regular.otf], of 8 MB',
    },
  },
  'not-a-font': {
    message: ({ file }) => `${file} is neither a TrueType nor an OpenType font, or it is damaged.`,
    plain: 'The file of a font is neither a TrueType nor an OpenType font, or it is damaged.',
    fix: 'Use a file that ends in .ttf or .otf. Convert a collection (.ttc) or a web font (.woff) to one of these first.',
    example: {
      kind: 'settings',
      bad: 'look:\n  organisation: Example Office\n  fonts: [opsg.yaml]',
      good: 'look:\n  organisation: Example Office',
    },
  },
  'logo-too-large': {
    message: ({ bytes, limit }) =>
      `The logo has ${kilobytes(bytes)} KB; the limit is ${kilobytes(limit)} KB.`,
    plain: 'The file of the logo is too large.',
    why: 'every document contains it.',
    fix: 'Save it smaller: a logo is printed 12 millimetres high.',
    example: { kind: 'other', bad: 'a logo.png of 2 MB', good: 'a logo.svg of 6 KB' },
  },
  'logo-too-many-pixels': {
    message: ({ width, height, limit }) =>
      `The logo has ${width} × ${height} pixels; the limit is ${(limit / 1_000_000).toFixed(1)} million.`,
    plain: 'The logo has too many pixels.',
    why: 'each program that shows the logo needs memory for all of them, however small the file is.',
    fix: 'Save it smaller: a logo is printed 12 millimetres high.',
    example: {
      kind: 'other',
      bad: 'a logo.png of 20000 × 20000 pixels',
      good: 'a logo.png of 600 × 200',
    },
  },
  'not-an-image': {
    message: ({ file }) => `${file} is neither an SVG nor a PNG, or it is damaged.`,
    plain: 'The file of the logo is neither an SVG nor a PNG, or it is damaged.',
    fix: 'Save the logo as SVG or PNG.',
    example: {
      kind: 'settings',
      bad: 'look:\n  organisation: Example Office\n  logo: { file: opsg.yaml, alternative: A lighthouse }',
      good: 'look:\n  organisation: Example Office',
    },
  },
  'logo-not-still': {
    message: ({ risk }) =>
      ({
        acts: 'This drawing contains a script, an animation or another active part.',
        'reaches-out': 'This drawing loads something from outside itself.',
        'never-ends':
          'This drawing contains filters, nests its parts too deeply or repeats them too often: drawing it could take for ever.',
      })[risk],
    plain:
      'The drawing of the logo runs something, loads something from outside itself, or takes too long to draw.',
    why: 'a document must not run anything, ask other computers for anything or keep this one busy when it is read.',
    fix: 'Save it as “plain SVG” with its pictures embedded and its text as outlines, or as PNG.',
    example: {
      kind: 'other',
      bad: '<svg …><image href="https://example.org/logo.png"/></svg>',
      good: '<svg …><path d="…"/></svg>',
    },
  },
  'low-contrast': {
    message: ({ ratio, least }) =>
      `The contrast of this colour with white is ${ratio} to 1; text needs at least ${least} to 1.`,
    plain: 'The accent colour is too pale to be read on white.',
    why: 'many readers could not read words in this colour.',
    fix: 'Choose a darker colour, such as "#0b4f8a".',
    example: {
      kind: 'settings',
      bad: 'look: { accent: "#66aadd" }',
      good: 'look: { accent: "#0b4f8a" }',
    },
  },
  'bad-setting': {
    message: ({ key }) => `“${key}” cannot have this value.`,
    plain: 'A setting has a value that it cannot have.',
    fix: 'See the table of settings in the README for the values that it can have.',
    example: { kind: 'settings', bad: 'wordsPerPoint: many', good: 'wordsPerPoint: 150' },
  },
  'kind-is-key': {
    message: ({ key }) => `“${key}” is already a key of records.`,
    plain: 'A kind of points has the name of a key.',
    why: 'a record would not say which of the two is meant.',
    fix: 'Give the kind another name.',
    example: { kind: 'settings', bad: 'kinds: { text: Noted }', good: 'kinds: { noted: Noted }' },
  },
  'kind-is-word': {
    message: ({ word }) => `Documents already print “${word}” for something else.`,
    plain: 'A kind of points is printed as a level, a decision or an action is.',
    why: 'readers could not tell which of the two is meant.',
    fix: 'Give the kind another word.',
    example: { kind: 'settings', bad: 'kinds: { agreed: Decision }', good: 'kinds: { agreed: Agreed }' },
  },
  'notice-without-grounds': {
    message: () => 'There is a notice, but there are no grounds.',
    plain: 'There is a notice, but there are no grounds.',
    why: 'a withheld part is mentioned only where it has one of the grounds of opsg.yaml.',
    fix: 'Add the grounds, or remove the notice.',
    example: {
      kind: 'settings',
      bad: 'notice: "This item was discussed in private ({ground})."',
      good: 'grounds: { commercial: paragraph 3 }\nnotice: "This item was discussed in private ({ground})."',
    },
  },
  'limit-too-high': {
    message: ({ name, highest }) => `${name} can be at most ${highest}.`,
    plain: 'A limit is set higher than it can be.',
    why: 'beyond that, a single record could keep the program busy for ever.',
    fix: 'Write a smaller number, or divide the record.',
    example: {
      kind: 'other',
      bad: 'limits: { yamlDepth: 1000 }',
      good: 'limits: { yamlDepth: 40 }',
    },
  },
  'same-level-name': {
    message: ({ name }) => `Two levels are called ${name}, or differ only in capital letters.`,
    plain: 'Two levels have the same name, or differ only in capital letters.',
    why: 'a label would not say which of them is meant, and both would use the same folder.',
    fix: 'Give each level a name of its own.',
    example: {
      kind: 'other',
      bad: 'levels: [{ name: Open, statement: … }, { name: OPEN, statement: … }]',
      good: 'levels: [{ name: Open, statement: … }, { name: Closed, statement: … }]',
    },
  },
  'same-group': {
    message: ({ reference }) =>
      `Two groups have the reference ${reference}, or differ only in capital letters, blanks, hyphens or slashes.`,
    plain: 'Two groups have the same reference.',
    why: 'their meetings would have the same names, files and pages.',
    fix: 'Give each group a reference of its own.',
    example: {
      kind: 'other',
      bad: 'groups: [{ reference: CUSC Panel, name: … }, { reference: CUSC-Panel, name: … }]',
      good: 'groups: [{ reference: CUSC Panel, name: … }, { reference: CUSC Forum, name: … }]',
    },
  },
  'unknown-placeholder': {
    message: ({ name }) => `“{${name}}” is not a placeholder that is known here.`,
    plain: 'A placeholder is not known here.',
    fix: 'Use a placeholder that is known here.',
    detailedFix: ({ known }) => `You can use ${list(known.map((name) => `{${name}}`))}.`,
    example: {
      kind: 'settings',
      bad: 'fileName: "{reference}-{levle}"',
      good: 'fileName: "{reference}-{level}"',
    },
  },
} satisfies Kinds;

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en-GB');
}
