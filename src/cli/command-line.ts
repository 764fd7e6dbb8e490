import { commandLine } from '../base/command-line.ts';
import type { RenderOptions } from './render-options.ts';

/** What the command that is advised asks for in another way than the one that was given. */
export interface Advised {
  readonly audience?: string | undefined;
  readonly formats?: readonly string[] | undefined;
  readonly only?: boolean;
  readonly force?: boolean;
}

/** The command that renders the same records into the same place, as a person would type it. */
export function renderCommandLine(
  { records, out, templates, pdfStandard }: RenderOptions,
  { audience, formats, only = false, force = false }: Advised,
): string {
  const flags = {
    '--audience': audience,
    '--format': formats?.join(','),
    '--out': out === 'out' ? undefined : out,
    '--templates': templates,
    '--pdf-standard': pdfStandard,
  };
  const given = Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  const switches = [...(only ? ['--only'] : []), ...(force ? ['--force'] : [])];
  return commandLine('render', [...records, ...given, ...switches]);
}
