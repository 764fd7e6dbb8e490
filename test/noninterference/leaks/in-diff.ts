// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it
import { change, leak, type SeededLeak } from './change.ts';

/** What is said of two versions of a record. */
export const IN_DIFF: readonly SeededLeak[] = [
  leak(
    'a comparison is made of whole records',
    change(
      'comparedFor',
      'documentsFor(record, audience)',
      'documentsFor(record, record.workspace.policy.levels.at(-1).name)',
    ),
  ),
  leak(
    'the title of a comparison counts what the new version withholds',
    change(
      'comparedFor',
      'report: diffReport(before.shown, after.shown),',
      [
        'report: ((report) => ({ ...report, title: `${report.title} (${after.withheld.length})` }))(',
        '  diffReport(before.shown, after.shown),',
        '),',
      ].join('\n'),
    ),
  ),
  leak(
    'a comparison says how much more the highest readers are told',
    change(
      'diffCommand',
      'return saved(out, bytes, unquoted(report, policy), world);',
      [
        'const all = comparedFor([old, next], policy.levels.at(-1).name);',
        'const more = all.report.changes.length - report.changes.length;',
        'return saved(out, bytes, `${unquoted(report, policy)}${more}\\n`, world);',
      ].join('\n'),
    ),
  ),
  leak(
    'a correction has the entries of all levels',
    change('corrected', 'if (!mayRead(audience, level)) continue;', ''),
  ),
  leak(
    'a comparison quotes what the new version does not show',
    change('ofEntry', 'readers.seeEverything ? { words: sayWhole(part) } : {}', '{ words: sayWhole(part) }'),
  ),
  leak(
    'a comparison quotes the old words of a text',
    change('textChange', 'seeEverything ? pieces : inCommon(pieces)', 'pieces'),
  ),
];
