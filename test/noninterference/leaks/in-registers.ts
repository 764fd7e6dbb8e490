// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the changes are source text, with templates in it
import { change, leak, type SeededLeak } from './change.ts';

/** What is made of all records together, for lists of actions and decisions. */
export const IN_REGISTERS: readonly SeededLeak[] = [
  leak(
    'a list is made of what the highest readers see',
    change(
      'recordFor',
      'redact(meeting, workspace, audience)',
      'redact(meeting, workspace, workspace.policy.levels.at(-1) ?? audience)',
    ),
  ),
  leak(
    'a list says how many warnings any readers get',
    change(
      'archiveFor',
      'isWanted(problem) && problem.readers?.includes(audience.rank)',
      'isWanted(problem)',
    ),
  ),
  leak(
    'the title of a list counts all records',
    change(
      'registerOf',
      'const content = contentOf(kind, frame, audience);',
      [
        'const content = contentOf(kind, frame, audience);',
        'content.register.title += ` (${archive.guarded.length} records)`;',
      ].join('\n'),
    ),
  ),
];
