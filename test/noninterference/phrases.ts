import type { Random } from './random.ts';

const WORDS = [
  'account', 'advice', 'agenda', 'alarm', 'annual', 'answer', 'approach', 'archive', 'assembly', 'audit',
  'autumn', 'balance', 'batch', 'beacon', 'bearing', 'billing', 'bridge', 'budget', 'cabin', 'calendar',
  'carrier', 'change', 'charter', 'circuit', 'claim', 'clerk', 'clock', 'coastal', 'column', 'comment',
  'consent', 'copper', 'corridor', 'counter', 'courier', 'credit', 'cycle', 'deadline', 'delay', 'delivery',
  'depot', 'detour', 'device', 'district', 'draft', 'early', 'eastern', 'engine', 'enquiry', 'estimate',
  'evening', 'exchange', 'extra', 'factor', 'failure', 'ferry', 'figure', 'filter', 'final', 'forecast',
  'freight', 'gateway', 'granite', 'gravel', 'ground', 'guide', 'harbour', 'heading', 'helmet', 'hourly',
  'hybrid', 'incident', 'index', 'indoor', 'initial', 'inquiry', 'island', 'journal', 'kernel', 'keeper',
  'ladder', 'landing', 'lantern', 'latent', 'ledger', 'library', 'limit', 'local', 'manual', 'margin',
  'marker', 'member', 'metal', 'method', 'minor', 'mirror', 'module', 'monthly', 'morning', 'motor',
  'narrow', 'network', 'northern', 'notice', 'office', 'option', 'orchard', 'outage', 'outline', 'oven',
  'packet', 'panel', 'parcel', 'partial', 'pattern', 'payment', 'period', 'pilot', 'planned', 'portal',
  'postal', 'premium', 'primary', 'process', 'quarter', 'quiet', 'radio', 'rapid', 'reading', 'record',
  'refund', 'regular', 'release', 'repair', 'report', 'reserve', 'review', 'river', 'rotor', 'salary',
  'sample', 'schedule', 'sector', 'sensor', 'session', 'shelter', 'signal', 'silver', 'single', 'southern',
  'spare', 'station', 'steel', 'storage', 'summer', 'supply', 'survey', 'switch', 'tariff', 'tender',
  'ticket', 'timber', 'tower', 'transfer', 'trial', 'tunnel', 'update', 'upper', 'urgent', 'valley',
  'vendor', 'vessel', 'village', 'volume', 'voucher', 'warning', 'weekly', 'western', 'window', 'winter',
] as const; // biome-ignore format: a page of words, not a column

/** The first words of titles, which stand nowhere else. */
const TITLE_WORDS = [
  'About', 'Adopting', 'Amending', 'Assessing', 'Avoiding', 'Closing', 'Comparing', 'Costing', 'Defining', 'Ending',
  'Extending', 'Funding', 'Improving', 'Keeping', 'Knowing', 'Leaving', 'Measuring', 'Mending', 'Moving', 'Naming',
  'Opening', 'Ordering', 'Paying', 'Placing', 'Planning', 'Proving', 'Raising', 'Renewing', 'Saving', 'Selling',
  'Sharing', 'Showing', 'Sorting', 'Staffing', 'Starting', 'Testing', 'Timing', 'Training', 'Using', 'Writing',
] as const; // biome-ignore format: a page of words, not a column

/** Short forms that the workspace's glossary knows. */
export const SHORT_FORMS = ['EXOP', 'EXSEC', 'KPI', 'SLA', 'UTC', 'OTA'] as const;

/** What some of them stand for: a withheld name can be the same, without giving anything away. */
export const EXPANSIONS = ['Key Performance Indicator', 'Example Secretariat'] as const;

/** Each short form and its long one, as a text explains it. */
const EXPLAINED = [
  'Key Performance Indicator (KPI)',
  'Example Secretariat (EXSEC)',
  'Example Operator (EXOP)',
  'Coordinated Universal Time (UTC)',
  'Over The Air (OTA)',
] as const;

/** Prose that tries to become mark-up, a command or a path in some format. All of it is valid in a record. */
const HOSTILE_PROSE = [
  'said \\<script>alert(1)\\</script> and \\<!-- nothing -->',
  'printed {{title}} and {{{items}}} and {{#each sections}}{{> item}}{{/each}}',
  'typed #panic("stop"); and #"text"; and $x^2$ and @lane',
  'kept \\*stars\\* and \\_lines\\_ and \\`ticks\\` as they are',
  'used `</style></script>` and `*/ -->` and `#let x = 1` and `%7B%7B`',
  "asked \"why\" & 'how' at 3 < 4 > 2; it's R&D",
  'saw &amp; and &lt;b&gt; and &#39; and &copy; in one line',
  'wrote ]]> and %s and %d and \\\\n and $(reboot) and ../../etc/passwd',
  'named __proto__ and constructor and undefined and null and NaN',
  'marked it White and Green and Amber and Red in OPSG_28-Headlines-White',
  'met at Ωμέγα, 日本語テキスト, שלום עולם, سلام and \u{1F680}',
  'hid a zero\u200Bwidth, a soft\u00ADhyphen and a hard\u00A0space',
  'is at <https://example.org/auto?a=1&b=2> or [by mail](mailto:clerk@example.org)',
  'joined **strong *and emphatic* words** with [a `coded` link](https://example.org/%3Cb%3E)',
  'stretched aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
] as const;

/** The same for a title, a name or a label, in which nothing is mark-up. */
const HOSTILE_LINES = [
  '<b>Bold</b> & "bright" <!-- no -->',
  '{{title}} {{> item}} *stars* _lines_',
  '#panic() $x$ @lane `ticks`',
  '# Heading [link](javascript:alert(1))',
  "Zoë's ‘quoted’ “words” – 日本語 שלום",
  'White Amber Red __proto__ ../../etc',
] as const;

/** Notes are for no document, and so need not be inline Markdown. */
export function notes(random: Random): string {
  const draw = random.below(4);
  if (draw === 0) return sentenceOf(words(random, 9));
  if (draw === 1) return longProse(random);
  const list = Array.from(
    { length: random.between(1, 4) },
    () => `- ${words(random, 3)} <b>{{title}}</b> ${reference(random)}`,
  );
  return `# ${line(random)}\n${list.join('\n')}\n\n${sentenceOf(words(random, 6))}`;
}

/** Letters and spaces, exactly as many as asked for. */
export function wordsOfLength(random: Random, length: number): string {
  const text = words(random, Math.ceil(length / 5) + 1).slice(0, length);
  return text.endsWith(' ') ? `${text.slice(0, -1)}e` : text;
}

export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
}

/** A name or a label: three words at least, so that it stands in no other text by chance. */
export function line(random: Random): string {
  return capital(lineWords(random));
}

/** The title of an item begins with a word of its own kind: no other text speaks of an item by chance. */
export function titleLine(random: Random): string {
  const text = `${random.pick(TITLE_WORDS)} ${lineWords(random)}`;
  return random.chance(0.15) ? `${text}: ${words(random, 3)}` : text;
}

/** A sentence that explains a short form; the words around it stand nowhere else, or a first use would repeat them. */
export function explanation(random: Random): string {
  return sentenceOf(`${words(random, 2)} thereby ${random.pick(EXPLAINED)} hereafter ${words(random, 2)}`);
}

function lineWords(random: Random): string {
  const text = words(random, random.between(3, 5));
  return random.chance(0.15) ? `${text} ${random.pick(SHORT_FORMS)}` : text;
}

/** An incident number, such as stands in one place only. */
export function reference(random: Random): string {
  return `INC${String(random.below(1e12)).padStart(12, '0')}`;
}

export function hostileProse(random: Random): string {
  return sentenceOf(`${words(random, random.between(2, 4))} ${random.pick(HOSTILE_PROSE)}`);
}

export function hostileLine(random: Random): string {
  return `${capital(words(random, 2))} ${random.pick(HOSTILE_LINES)}`;
}

export function hostileTitle(random: Random): string {
  return `${random.pick(TITLE_WORDS)} ${words(random, 2)} ${random.pick(HOSTILE_LINES)}`;
}

/** Whether a text may stand at two levels: of a longer sentence, opsg asks which of them is meant. */
export function mayBeRepeated(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length < 8;
}

/** One sentence of inline Markdown that may be repeated. */
export function shortSentence(random: Random): string {
  const text = sentence(random);
  return mayBeRepeated(text) ? text : sentenceOf(words(random, random.between(5, 7)));
}

/** One sentence of inline Markdown. */
export function sentence(random: Random): string {
  const piece = random.pick(PIECES)(random);
  return sentenceOf(`${words(random, random.between(2, 7))} ${piece} ${words(random, random.between(1, 4))}`);
}

/** Hundreds of words, below the limit of a point (8 KiB). */
export function longProse(random: Random): string {
  const text = Array.from({ length: random.between(15, 18) }, () => sentenceOf(words(random, 14)));
  return [...text, sentence(random)].join(' ');
}

/** Paragraphs, lists of two levels or a table, none of whose lines is long. */
export function blocks(random: Random): string {
  const entry = () => words(random, random.between(2, 4));
  const several = (make: (i: number) => string) =>
    Array.from({ length: random.between(2, 4) }, (_, i) => make(i)).join('\n');
  const opening = `${capital(words(random, 3))}:`;
  const draw = random.below(5);
  if (draw === 0) return `${opening}\n\n${sentence(random)}`;
  if (draw === 1) return `${opening}\n\n${several(() => `- ${entry()}`)}\n\n${sentenceOf(words(random, 5))}`;
  if (draw === 2)
    return several((i) => `${i + 3}. ${entry()}${i === 0 ? `\n   - ${entry()}\n   - *${entry()}*` : ''}`);
  const columns = random.between(1, 3);
  const row = (part: () => string): string => `| ${Array.from({ length: columns }, part).join(' | ')} |`;
  const cells: readonly [() => string, ...(() => string)[]] = [
    entry,
    () => reference(random),
    () => '',
    () => `a \\| ${entry()}`,
  ];
  const cell = () => random.pick(cells)();
  const table = `${row(entry)}\n${row(() => random.pick(['---', ':-:', '--:']))}\n${several(() => row(cell))}`;
  return draw === 3 ? table : `${opening}\n\n${table}`;
}

const PIECES: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => words(random, 3),
  (random) => words(random, 5),
  (random) => `*${words(random, 2)}*`,
  (random) => `**${words(random, 2)}**`,
  (random) => `\`${reference(random)}\``,
  (random) => reference(random),
  (random) => `[${words(random, 2)}](https://example.org/${random.below(1e9)})`,
  (random) => random.pick(SHORT_FORMS),
  (random) => `the ${random.pick(SHORT_FORMS)}'s`,
  (random) => `R&D "${words(random, 1)}" at ${random.below(100)}% of £${random.below(1000)}`,
  (random) => `nightly_${random.pick(WORDS)}_v${random.below(9)} \\<b>`,
];

function sentenceOf(text: string): string {
  return `${capital(text)}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title as prose: what is mark-up only by accident stands as it is. */
export function asProse(title: string): string {
  return title.replace(/[<[\]*_`#\\&]/g, '\\$&');
}

/** A sentence about a meeting of an archive, or about one that has no record there. */
export function aboutMeeting(random: Random, group: string): string {
  return `The ${words(random, 2)} of ${group}_${random.between(10, 42)} is ${words(random, 3)}.`;
}

/** A time that hardly any other text has. */
export function time(random: Random): string {
  const hour = random.between(8, 18);
  const clock = (at: number) =>
    `${String(at).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
  return random.chance(0.2) ? clock(hour) : `${clock(hour)} to ${clock(hour + random.between(1, 4))}`;
}

/** The number of a point, or most often none. There are few, so that what is withheld can have that of a shown one. */
export function pointNumber(random: Random): string | undefined {
  return random.chance(0.2) ? `${random.between(1220, 1239)}.` : undefined;
}

/** The number of an action, which no other has. */
export function actionId(random: Random): string {
  return `${random.between(1, 99)}.${random.between(100, 999_999)}`;
}
