/** A record that is wrong in one way, every word of which is invented, so that any that is repeated is seen. */
export interface BrokenRecord {
  readonly how: string;
  readonly text: string;
  readonly words: readonly string[];
}

type Break = (lines: string[], word: () => string, pick: (most: number) => number) => void;

const at = (lines: readonly string[], pattern: RegExp) =>
  Math.max(
    0,
    lines.findIndex((line) => pattern.test(line)),
  );
const change =
  (pattern: RegExp, make: (line: string, word: () => string) => string): Break =>
  (lines, word) => {
    const index = at(lines, pattern);
    lines[index] = make(lines[index] ?? '', word);
  };
const add =
  (pattern: RegExp, make: (word: () => string) => string): Break =>
  (lines, word) => {
    lines.splice(at(lines, pattern), 0, make(word));
  };

/** The ways in which authors break records, and some that only a machine would find. */
export const BREAKS: Readonly<Record<string, Break>> = {
  'an unknown key': add(/- number: 4/, (word) => `${word()}: ${word()}`),
  'an unknown key in an item': change(/^ {4}title/, (line, word) => `${line}\n    ${word()}: ${word()}`),
  'an unknown level': change(/classification: Amber/, (line, word) => line.replace('Amber', word())),
  'no level': change(/^classification/, () => ''),
  'no title': change(/^ {4}title/, () => ''),
  'an unknown group': change(/^group/, (_, word) => `group: ${word()}`),
  'a bad date': change(/^date/, (_, word) => `date: ${word()}`),
  'a bad number': change(/- number: 4/, (_, word) => `  - number: ${word()} ${word()}`),
  'a bad due date': change(/due:/, (line, word) => line.replace(/due:.*/, `due: ${word()} ${word()}`)),
  'a colon in a text': change(/^ {6}- \w/, (line, word) => `${line}: ${word()}: ${word()}`),
  'an open quotation mark': change(/^ {6}- \w/, (line) => line.replace('- ', '- "')),
  'an alias': change(/^ {6}- \w/, (line) => line.replace('- ', '- *')),
  'an anchor': change(/^ {6}- \w/, (line) => line.replace('- ', '- &')),
  'a tag': change(/^ {6}- \w/, (line) => line.replace('- ', '- !')),
  'a bracket': change(/^ {6}- \w/, (line) => line.replace('- ', '- [')),
  'an at sign': change(/^ {6}- \w/, (line) => line.replace('- ', '- @')),
  'a tab': change(/^ {6}- \w/, (line) => line.replace('      ', '\t')),
  'a step to the left': change(/^ {6}- text/, (line) => line.slice(3)),
  'a step to the right': change(/^ {4}title/, (line) => `   ${line}`),
  'raw HTML': change(/^ {6}- \w/, (line, word) => `${line} <b>${word()}</b>`),
  'an image': change(/^ {6}- \w/, (line, word) => `${line} ![${word()}](https://example.org/${word()})`),
  'a script link': change(/^ {6}- \w/, (line, word) => `${line} [${word()}](javascript:${word()})`),
  'a footnote': change(/^ {6}- \w/, (line, word) => `${line}[^${word()}]`),
  'a duplicate key': change(/^group/, (line) => `${line}\n${line}`),
  'a lower label': add(
    /^notes/,
    (word) =>
      `  - title: ${word()}\n    classification: Red\n    points: [{ text: ${word()}, classification: Green }]`,
  ),
  'a wording out of reach': add(
    /^notes/,
    (word) =>
      `  - title: ${word()}\n    classification: Red\n    points: [{ text: ${word()}, wording: { White: ${word()} } }]`,
  ),
  'a label in a comment': add(/^notes/, (word) => `# classification: ${word()}`),
  'a label in a text': change(/^ {6}- \w/, (line, word) => `${line}\n        classification = ${word()}`),
  'a second document': change(/^notes/, (line) => `---\n${line}`),
  'a directive': (lines, word) => lines.unshift(`%${word()} ${word()}`, '---'),
  'a control character': change(/^ {6}- \w/, (line) => `${line}\u0007`),
  'a byte that is no UTF-8': change(/^ {6}- \w/, (line) => `${line}\uDC80`),
  'a list for a text': change(/^ {4}title/, (_, word) => `    title: [${word()}, ${word()}]`),
  'a map for a list': change(/^ {4}points/, (_, word) => `    points: { ${word()}: ${word()} }`),
  'a reference to what is withheld': add(/^notes/, (word) => {
    const title = `${word()} ${word()}`;
    return `  - title: ${title}\n    classification: Red\n  - title: ${word()}\n    text: ${word()} ${title}`;
  }),
  'two sentences in a point': change(/^ {6}- text/, (line, word) => `${line}\n        decision: ${word()}`),
  'an owner without an action': change(/^ {6}- text/, (line, word) => `${line}\n        owner: ${word()}`),
};

/** One record for a way to break it and a seed. */
export function brokenRecord(how: string, seed: number): BrokenRecord {
  const words: string[] = [];
  const pick = generator(seed);
  const word = () => {
    const letters = Array.from({ length: 9 }, () => 'bcdfghjklmnpqrstvwxz'[pick(20)]).join('');
    words.push(letters);
    return letters;
  };
  const lines = goodRecord(word).split('\n');
  BREAKS[how]?.(lines, word, pick);
  return { how, text: lines.join('\n'), words };
}

function goodRecord(word: () => string): string {
  const sentence = () => [word(), word(), word(), word()].join(' ');
  return `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - number: 4
    title: ${sentence()}
    presenter: ${word()}
    points:
      - ${sentence()}
      - text: ${sentence()}
        classification: Amber
      - action: ${sentence()}
        owner: ${word()}
        due: 2020-02-04
  - title: ${sentence()}
    text: ${sentence()}
notes: ${sentence()}
`;
}

/** A small generator of whole numbers below a limit: the same for the same seed (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
