// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it

import { atOnce, change, leak, type SeededLeak } from './change.ts';

/** What is said above the level of those who read it. */
export const IN_WHAT_IS_SAID: readonly SeededLeak[] = [
  leak(
    'messages quote everything in CI',
    change('mayQuote', 'return upToRank === undefined ||', 'return upToRank !== undefined ||'),
  ),
  leak(
    'messages quote what has no known level',
    change(
      'mayQuote',
      '(level !== undefined && level.rank <= upToRank)',
      '(level === undefined || level.rank <= upToRank)',
    ),
  ),
  leak(
    'the line itself is always shown',
    change(
      'findingOf',
      'span && disclosure.upToRank === undefined && { quotable: place }',
      'span && { quotable: place }',
    ),
  ),
  leak(
    'the advice repeats what was written',
    change('findingOf', '(isOpen && kind.detailedFix?.(facts))', 'kind.detailedFix?.(facts)'),
  ),
  leak(
    'the way to a part is always said',
    change('findingOf', '...(isOpen && pathOf(place.path)),', '...pathOf(place.path),'),
  ),
  leak(
    'messages say whether a slip can be repaired',
    change('findingOf', 'fixable: isOpen && isFixable(problem),', 'fixable: isFixable(problem),'),
  ),
  leak('warnings above the disclosure are counted', atOnce('withoutWithheldWarnings', 'return problems;')),
  leak(
    'the talk says how much is withheld',
    atOnce(
      'remarks',
      'return `${arguments[2].flatMap(({ withheld }) => withheld).length} texts were left out.\\n`;',
    ),
  ),
  leak(
    'the talk says which levels a record has',
    change(
      'accountOf',
      'const names = records.map(({ file }) => file);',
      'const names = records.map(({ file, meeting }) => `${file} (${meeting.level.name})`);',
    ),
  ),
  leak(
    'warnings about withheld texts are counted',
    change(
      'madeIn',
      'isWanted(problem) && ranks.some((rank) => problem.readers?.includes(rank))',
      'isWanted(problem)',
    ),
  ),
  leak(
    'the exit code says that something was withheld',
    change(
      'concluded',
      'return done(paths',
      "if (redactions.some(({ withheld }) => withheld.length > 0)) return { ...done(''), exit: 10 };\n  return done(paths",
    ),
  ),
  leak(
    'the documents are written in the order of what they withhold',
    change(
      'madeIn',
      'documentsOf(records.value)',
      'documentsOf(records.value.toSorted((a, b) => a.meeting.next.length - b.meeting.next.length))',
    ),
  ),
  leak(
    'validate counts all items, whoever may know',
    change('summary', 'count(items[reader.rank] ?? 0, ', 'count(items.at(-1) ?? 0, '),
  ),
  leak(
    'the redacted record keeps the notes',
    change('redact', 'return sealRedacted({', 'return sealRedacted({\n    notes: meeting.notes,'),
    change(
      'plainRecord',
      'classification: level.name,',
      'classification: level.name,\n    ...(shown.notes && { notes: shown.notes }),',
    ),
  ),
  leak(
    'texts with the same beginning are taken for the same',
    change(
      'recentTerms',
      "const prose = oncePerRecentText(2000, (text) => readProse(text, limits, 'blocks'));",
      [
        'const read = new Map();',
        'const prose = (text) => {',
        '  const key = text.slice(0, 6);',
        "  if (!read.has(key)) read.set(key, readProse(text, limits, 'blocks'));",
        '  return read.get(key);',
        '};',
      ].join('\n'),
    ),
  ),
  leak(
    'an excerpt shows the line above a White problem',
    change('findingOf', 'span && disclosure.upToRank === undefined &&', 'span && isOpen &&'),
  ),
  leak(
    'a report for machines quotes everything',
    change('reported', 'report({ ...checked, problems }, disclosure)', 'report(checked, {})'),
  ),
  leak('the JUnit report quotes everything', atOnce('junitReport', 'disclosure = {};')),
];
