import type { Format } from '../../src/base/artifact.ts';
import type { Headlines } from '../../src/levels/headlines.ts';
import { prepare } from '../../src/render/prepare.ts';
import type { Renderer } from '../../src/render/render.ts';
import { memoryWorld } from '../memory-world.ts';

const printers = new Map<Format, Promise<Renderer>>();

/** Headlines as the program prints them with its own templates: the bytes of the file. */
export async function print(format: Format, headlines: Headlines): Promise<Uint8Array> {
  const printer = printers.get(format) ?? newRenderer(format);
  printers.set(format, printer);
  const printed = await (await printer)(headlines, headlines.timestamp);
  if (printed.ok) return printed.value;
  throw new Error(`It was not printed: ${JSON.stringify(printed.problems)}`);
}

export async function printText(format: 'md' | 'html', headlines: Headlines): Promise<string> {
  return new TextDecoder().decode(await print(format, headlines));
}

/** A printer that has printed nothing yet. */
export async function newRenderer(format: Format): Promise<Renderer> {
  const renderers = await prepare({ formats: [format] }, memoryWorld({}));
  const printer = renderers.ok ? renderers.value.get(format)?.render : undefined;
  if (!printer) throw new Error(`The built-in templates of ${format} do not compile.`);
  return printer;
}
