import type { DiffReport } from './report.ts';
import { isLowered } from './say.ts';

/** A report for programs. Only readers of the highest level get `edits`, from which `old` becomes the new version. */
export function diffAsJson({ title, audience, said, old, edits }: DiffReport): string {
  const report = {
    version: 1,
    compared: title,
    audience: audience.name,
    changes: said.map(({ sentence, changes, ...one }) => ({
      sentence,
      isLowered: isLowered({ sentence, changes, ...one }),
      changes,
    })),
    ...(edits && { old, edits }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
