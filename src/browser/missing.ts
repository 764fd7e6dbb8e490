import { diffArrays } from 'diff';

/** The words of a paragraph, a heading or a cell. */
export type BlockWords = readonly string[];

/** As much of a block of the lower document has to be in one of the higher for that to be the same with more in it. */
const ENOUGH = 0.6;
/** A sentence of so many words in both documents is enough too. */
const SENTENCE = 3;

/**
 * Which words of a document are missing from the one for lower readers: for each block, a yes or no for each word. It
 * compares what both documents say, whatever the labels of the record are.
 */
export function missingFrom(
  lower: readonly BlockWords[],
  higher: readonly BlockWords[],
): readonly (readonly boolean[])[] {
  const missing: (readonly boolean[])[] = [];
  let removed: BlockWords[] = [];
  let added: BlockWords[] = [];
  const settle = () => {
    for (const block of added) missing.push(missingWords(block, removed));
    [removed, added] = [[], []];
  };
  const lowerTexts = lower.map((words) => words.join(' '));
  const higherTexts = higher.map((words) => words.join(' '));
  let [from, to] = [0, 0];
  for (const change of diffArrays(lowerTexts, higherTexts)) {
    const length = change.value.length;
    if (change.removed) removed.push(...lower.slice(from, from + length));
    else if (change.added) added.push(...higher.slice(to, to + length));
    else {
      settle();
      missing.push(...higher.slice(to, to + length).map((words) => words.map(() => false)));
    }
    if (!change.added) from += length;
    if (!change.removed) to += length;
  }
  settle();
  return missing;
}

/** A block that lower readers have in a shorter form is missing in part; it is taken out of those that they have. */
function missingWords(block: BlockWords, candidates: BlockWords[]): readonly boolean[] {
  for (const [i, candidate] of candidates.entries()) {
    const flags = partlyMissing(candidate, block);
    if (!flags) continue;
    candidates.splice(i, 1);
    return flags;
  }
  return block.map(() => true);
}

/** What a block has beyond a shorter or reworded form of it; nothing if the other block is not a form of it. */
function partlyMissing(candidate: BlockWords, block: BlockWords): readonly boolean[] | undefined {
  const flags = addedWords(candidate, block);
  const common = flags.filter((isAdded) => !isAdded).length;
  const [before, now] = [sentencesOf(candidate), sentencesOf(block)];
  const known = new Set(before.map((words) => words.join(' ')));
  const isShared = now.some((words) => words.length >= SENTENCE && known.has(words.join(' ')));
  if (!isShared && (common === 0 || common < ENOUGH * candidate.length)) return undefined;
  if (before.length === 1 && now.length === 1) return flags;
  const inSentences = missingFrom(before, now).flat();
  return inSentences.includes(false) ? inSentences : flags;
}

function sentencesOf(words: BlockWords): readonly BlockWords[] {
  const ends = words.flatMap((word, i) =>
    /[.!?][)”’"']*$/.test(word) || i === words.length - 1 ? [i + 1] : [],
  );
  return ends.map((end, i) => words.slice(ends[i - 1] ?? 0, end));
}

function addedWords(before: BlockWords, now: BlockWords): readonly boolean[] {
  const flags = diffArrays([...before], [...now]).flatMap(({ removed = false, added = false, value }) =>
    removed ? [] : value.map(() => added),
  );
  for (let end = flags.length; end > 0; end--)
    if (flags[end - 1] && !flags[end]) moveToSentence(flags, now, end);
  return flags;
}

/** A sentence that begins as the next one does was added as a whole, not from its second word to the next one's first. */
function moveToSentence(flags: boolean[], words: BlockWords, end: number): void {
  const start = flags.lastIndexOf(false, end - 1) + 1;
  let by = 0;
  while (start - by > 0 && !flags[start - by - 1] && words[start - by - 1] === words[end - by - 1]) {
    by++;
    if (start - by !== 0 && !/[.!?:]$/.test(words[start - by - 1] ?? '')) continue;
    flags.fill(false, end - by, end);
    flags.fill(true, start - by, start);
    return;
  }
}
