/** What a record is damaged with: what YAML, Markdown and labels are made of, and what no text should hold. */
const TOKENS = [
  '[', ']', '{', '}', '*', '**', '_', '`', '![', '](', '<', '>', '|', '>-', '&a ', '*a', '!!str ', '%YAML 1.1\n', '---\n',
  '...\n', '? ', ': ', ':', '- ', '#', ' #', '"', "'", '\\', '@', '\t', '\r', '\n', '\n\n', '  ', '<<: *a', '__proto__: ',
  'constructor: ', 'classification: Amber', 'classification: ', 'White', 'Ambr', 'text: ', 'items:\n', 'points:\n',
  'number: 4', '\u0000', '\u001b[2J', '\u202e', '\u2066', '\ufeff', '\u00a0', '\u200b', '\u0301', '💥', '\ud83d', '1. ', '=',
  '<script>', 'javascript:', '#"', '$x$', '{{title}}', '\\u0000', '\\ud800', '[^1]', '&#0;', '2020-02-30', '9'.repeat(400),
]; // biome-ignore format: rows of tokens

type Random = () => number;
type Damage = (text: string, random: Random, other: string) => string;

const at = (text: string, random: Random) => Math.floor(random() * (text.length + 1));
const oneOf = <T>(values: readonly T[], random: Random): T | undefined =>
  values[Math.floor(random() * values.length)];
const inserted = (text: string, place: number, piece: string) =>
  text.slice(0, place) + piece + text.slice(place);
const token = (random: Random) => oneOf(TOKENS, random) ?? '';

const DAMAGES: readonly Damage[] = [
  (text, random) => inserted(text, at(text, random), token(random)),
  (text, random) =>
    inserted(text, at(text, random), token(random).repeat(1 + Math.floor(random() ** 4 * 3000))),
  (text, random) => inserted(text, at(text, random), String.fromCharCode(Math.floor(random() * 0x3000))),
  (text, random) => {
    const start = at(text, random);
    return text.slice(0, start) + text.slice(start + 1 + Math.floor(random() ** 3 * 300));
  },
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => lines(text, (all) => swap(all, at(all.join(''), random) % all.length, random)),
  (text, random) => lines(text, (all) => all.flatMap((line) => (random() < 0.05 ? [line, line] : [line]))),
  (text, random) => lines(text, (all) => all.filter(() => random() > 0.05)),
  (text, random) => lines(text, (all) => all.map((line) => (random() < 0.05 ? shifted(line, random) : line))),
  (text, random) => lines(text, (all) => all.map((line) => (random() < 0.03 ? line + token(random) : line))),
  (text, random, other) => text.slice(0, at(text, random)) + other.slice(at(other, random)),
  (text, random) => text.replaceAll('\n', oneOf(['\r\n', '\r', '\n\n', ' '], random) ?? '\n'),
];

/** A record with one to four damages, as bytes; some have damaged bytes too, so that they are no UTF-8 any more. */
export function mutated(text: string, other: string, random: Random): Uint8Array {
  let damaged = text;
  for (let i = 0; i <= random() * 4; i++)
    damaged = oneOf(DAMAGES, random)?.(damaged, random, other) ?? damaged;
  const bytes = new TextEncoder().encode(damaged);
  for (let i = 0; random() < 0.15 && i < 4; i++) bytes[Math.floor(random() * bytes.length)] = random() * 256;
  return bytes;
}

function lines(text: string, change: (all: readonly string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}

function swap(all: readonly string[], one: number, random: Random): readonly string[] {
  const other = Math.floor(random() * all.length);
  return all.map((line, i) => (i === one ? (all[other] ?? '') : i === other ? (all[one] ?? '') : line));
}

function shifted(line: string, random: Random): string {
  return random() < 0.5 ? `${' '.repeat(1 + Math.floor(random() * 6))}${line}` : line.replace(/^ {1,3}/, '');
}
