import { HIGHEST_LIMITS, LIMIT_NAMES } from '../base/limits.ts';
import type { PartName } from './keys.ts';
import type { WorkspacePart } from './workspace-keys.ts';

/** How a part is written: the lines above it, and for each of its keys an example with the keys that it needs. */
export interface PartExamples {
  /** Where it stands, to a person. */
  readonly where: string;
  /** The lines above it; what follows stands where the last of them ends. */
  readonly below: readonly string[];
  readonly keys: Readonly<Record<string, string>>;
}

/** The keys of a label, beside the key that they are about. */
function labelled(text: string) {
  return {
    classification: `${text}\nclassification: Amber`,
    because: `${text}\nclassification: Amber\nbecause: commercial`,
    review: `${text}\nclassification: Amber\nreview: 2120-06-01`,
  };
}

const PAPERS = [
  '  - Review Report',
  '  - { title: Price List, reference: OPSG_28_04, link: https://example.org/prices.pdf, classification: Amber }',
].join('\n');
const ACTION = 'action: The DCC was asked for a plan.';
const ENTRY = 'id: 27.3\nstate: closed';
const NOTE = 'text: The supplier asked for a higher price.';
const TITLE = 'title: Outages';
const PERSON = 'name: Jo Third';
const NEXT = 'label: Next Regular Meeting\ndate: 2020-02-04';
const CORRECTION = 'date: 2020-01-20\ntext: "Item 4: the action is the DCC\'s."';
const PAPER = 'title: Review Report';

/** An example of each key of a record, by part. */
export const RECORD_EXAMPLES: Readonly<Record<Exclude<PartName, 'wording'>, PartExamples>> = {
  record: {
    where: 'a record',
    below: [],
    keys: {
      group: 'group: OPSG',
      meeting: 'meeting: 28',
      formerly: 'formerly: [27A, OPSG_27B]',
      date: 'date: 2020-01-07',
      until: 'date: 2020-01-07\nuntil: 2020-01-08',
      status: 'status: draft',
      classification: 'classification: White',
      because: 'because: commercial',
      review: 'review: 2120-06-01',
      title: 'title: Headlines of the January meeting',
      time: 'time: 10:00 to 12:30',
      venue: 'venue: Video conference',
      introduction: 'introduction: These are the headlines of an extraordinary meeting.',
      attendance:
        'attendance:\n  Chair: Sam Example\n  Present:\n    - Ali Other, Other plc\n    - { name: Jo Third, role: Supplier member }\n  Apologies: [Kim Fourth]',
      items: 'items:\n  - number: 4\n    title: Outages\n    text: The DCC reported two outages.',
      papers: `papers:\n${PAPERS}`,
      annexes: `annexes:\n${PAPERS}`,
      next: 'next:\n  - { label: Next Regular Meeting, date: 2020-02-04 }',
      corrections: 'corrections:\n  - { date: 2020-01-20, text: "Item 4: the action is the DCC\'s." }',
      notes: 'notes: Ask the DCC for the figures.',
    },
  },
  item: {
    where: 'an item',
    below: ['items:', '  - '],
    keys: {
      number: `number: 4.1\n${TITLE}`,
      formerly: `number: 5\nformerly: 4\n${TITLE}`,
      title: TITLE,
      presenter: `${TITLE}\npresenter: [DCC, SECAS]`,
      ...labelled(TITLE),
      text: `${TITLE}\ntext: The DCC reported two outages.`,
      points: `${TITLE}\npoints:\n  - The DCC reported two outages.\n  - decision: The OPSG agreed to publish the report.`,
      actions: `title: Review of actions\nactions:\n  - { ${ENTRY.replaceAll('\n', ', ')}, text: The plan was circulated. }\n  - { id: 26.1, due: OPSG_29 }`,
      papers: `${TITLE}\npapers:\n${PAPERS}`,
      annexes: `${TITLE}\nannexes:\n${PAPERS}`,
      approves: 'title: Minutes\napproves: OPSG_27',
      notice: `${TITLE}\nnotice: commercial`,
      items: `${TITLE}\nitems:\n  - title: Outages in the north\n    text: There was one.`,
    },
  },
  point: {
    where: 'a point',
    below: ['points:', '  - '],
    keys: {
      text: NOTE,
      decision: 'decision: The OPSG agreed to publish the report.',
      action: ACTION,
      number: `number: "1228."\n${NOTE}`,
      id: `${ACTION}\nid: 28.3`,
      owner: `${ACTION}\nowner: DCC`,
      due: `${ACTION}\ndue: 2020-02-04`,
      ...labelled(NOTE),
      wording: `${NOTE}\nclassification: Amber\nwording: { White: The OPSG discussed a commercial matter. }`,
    },
  },
  'action entry': {
    where: 'an action of an earlier meeting',
    below: ['actions:', '  - '],
    keys: {
      id: ENTRY,
      state: ENTRY,
      text: `${ENTRY}\ntext: The plan was circulated.`,
      owner: 'id: 27.3\nowner: SECAS',
      due: 'id: 27.3\ndue: OPSG_29',
      ...labelled(ENTRY),
      wording: `${ENTRY}\ntext: The price was agreed.\nclassification: Amber\nwording: { White: The matter was discussed. }`,
    },
  },
  paper: {
    where: 'a paper',
    below: ['papers:', '  - '],
    keys: {
      title: PAPER,
      reference: `${PAPER}\nreference: OPSG_28_04`,
      link: `${PAPER}\nlink: https://example.org/report.pdf`,
      ...labelled(PAPER),
    },
  },
  attendance: {
    where: 'the attendance',
    below: ['attendance:', '  '],
    keys: { classification: 'classification: Green\nChair: Sam Example' },
  },
  person: {
    where: 'a person',
    below: ['attendance:', '  Present:', '    - '],
    keys: {
      name: PERSON,
      initials: `${PERSON}\ninitials: JT`,
      role: `${PERSON}\nrole: Supplier member`,
      organisation: `${PERSON}\norganisation: Third Power`,
      note: `${PERSON}\nnote: by telephone`,
      ...labelled(PERSON),
    },
  },
  'next meeting': {
    where: 'a next meeting',
    below: ['next:', '  - '],
    keys: {
      label: NEXT,
      date: NEXT,
      until: `${NEXT}\nuntil: 2020-02-05`,
      time: `${NEXT}\ntime: 10:00 to 12:30`,
      venue: `${NEXT}\nvenue: Room 3`,
      ...labelled(NEXT),
    },
  },
  correction: {
    where: 'a correction',
    below: ['corrections:', '  - '],
    keys: { date: CORRECTION, text: CORRECTION, ...labelled(CORRECTION) },
  },
  text: {
    where: 'a title, a name or an introduction with its own level',
    below: ['introduction:', '  '],
    keys: {
      text: NOTE,
      ...labelled(NOTE),
      wording: `${NOTE}\nclassification: Amber\nwording: { White: The OPSG discussed a commercial matter. }`,
    },
  },
};

const GROUNDS = 'grounds: { commercial: paragraph 3 of schedule 12A }';
const LEVEL = 'name: Open\nstatement: Anyone may read this.';
const POLICY = `name: House Rules\nlevels:\n  - { name: Open, statement: Anyone may read this. }\n  - { name: Closed, statement: Only members may read this. }`;
const GROUP = 'reference: EXWG\nname: Example Working Group';
const LOGO = 'file: logo.svg\nalternative: Example Code';
const TEXT = 'text: Project Quartz\nclassification: Amber';

/** The same for each setting of `opsg.yaml`. */
export const WORKSPACE_EXAMPLES: Readonly<Record<WorkspacePart, PartExamples>> = {
  'opsg.yaml': {
    where: 'opsg.yaml',
    below: [],
    keys: {
      language: 'language: de',
      timeZone: 'timeZone: America/New_York',
      policy: `policy:\n${indented(POLICY, '  ')}`,
      groups: `groups:\n  - { reference: EXWG, name: Example Working Group }`,
      look: 'look: { organisation: Example Code Secretariat, accent: "#1b6670" }',
      site: 'site: { address: https://example.org/headlines/, title: Headlines of the Example Code }',
      names: 'names: roles',
      abbreviations:
        'abbreviations:\n  OTA: Over The Air\n  PXQ: { text: Project Quartz, classification: Amber }',
      abbreviate: 'abbreviate: expand',
      abbreviationList: 'abbreviationList: at-end',
      grounds: GROUNDS,
      notice: `${GROUNDS}\nnotice: Part of this item was discussed in private ({ground}).`,
      portionMarks: 'portionMarks: none',
      actionReviews: 'actionReviews: table',
      contents: 'contents: true',
      summary: 'summary: [decisions, actions]',
      kinds: 'kinds: { noted: Noted, received: Received }',
      layout: 'layout: { prose: wrapped, width: 80 }',
      fileName: 'fileName: "{date} {group} {meeting} ({level})"',
      rules: 'rules: { doubled-words: off, item-order: error }',
      wordsPerPoint: 'wordsPerPoint: 150',
      limits: 'limits: { recordKilobytes: 512, records: 5000 }',
      references: 'references: { INC: "000000000000" }',
    },
  },
  policy: {
    where: 'opsg.yaml, below policy',
    below: ['policy:', '  '],
    keys: {
      name: POLICY,
      marking: `${POLICY}\nmarking: "This document is {level} under the {policy}."`,
      levels: POLICY,
    },
  },
  level: {
    where: 'opsg.yaml, below policy and levels',
    below: ['policy:', '  name: House Rules', '  levels:', '    - '],
    keys: { name: LEVEL, statement: LEVEL },
  },
  group: {
    where: 'opsg.yaml, below groups',
    below: ['groups:', '  - '],
    keys: {
      reference: GROUP,
      name: GROUP,
      title: `${GROUP}\ntitle: "{name} ({group}): headlines of meeting {meeting}, {date}"`,
      introduction: `${GROUP}\nintroduction: The {group} met on {date}.`,
      points: `${GROUP}\npoints: list`,
    },
  },
  logo: {
    where: 'opsg.yaml, below look and logo',
    below: ['look:', '  logo:', '    '],
    keys: { file: LOGO, alternative: LOGO },
  },
  look: {
    where: 'opsg.yaml, below look',
    below: ['look:', '  '],
    keys: {
      organisation: 'organisation: Example Code Secretariat',
      logo: 'logo: { file: logo.svg, alternative: Example Code }',
      accent: 'accent: "#1b6670"',
      footer: 'footer: Questions? Write to [the secretariat](mailto:exsec@example.org).',
      fonts: 'fonts: [NotoSansSC-Regular.otf]',
    },
  },
  site: {
    where: 'opsg.yaml, below site',
    below: ['site:', '  '],
    keys: {
      address: 'address: https://example.org/headlines/',
      title: 'title: Headlines of the Example Code',
    },
  },
  layout: {
    where: 'opsg.yaml, below layout',
    below: ['layout:', '  '],
    keys: { prose: 'prose: wrapped', width: 'width: 80' },
  },
  text: {
    where: 'opsg.yaml, in a text with a level',
    below: ['abbreviations:', '  PXQ:', '    '],
    keys: { text: TEXT, classification: TEXT },
  },
  limits: {
    where: 'opsg.yaml, below limits',
    below: ['limits:', '  '],
    keys: Object.fromEntries(LIMIT_NAMES.map((name) => [name, `${name}: ${HIGHEST_LIMITS[name]}`])),
  },
};

/** The example of a key as it stands in a file, in whole lines; nothing if there is none. */
export function exampleOf({ below, keys }: PartExamples, key: string): string | undefined {
  const example = keys[key];
  if (example === undefined) return undefined;
  const last = below.at(-1) ?? '';
  const [first = '', ...others] = example.split('\n');
  const indent = ' '.repeat(last.length);
  return [...below.slice(0, -1), last + first, ...others.map((line) => indent + line)].join('\n');
}

function indented(text: string, by: string): string {
  return text.replace(/^/gm, by);
}
