import { FONT_FILES } from '../formats/font-files.ts';
import { type Printer, printerFor } from '../formats/press.ts';
import { TEMPLATE_ENDINGS, TEMPLATE_NAMES } from '../formats/template-files.ts';
import type { Format } from '../model/artifact.ts';
import { error, failed, ok, type Result, together } from '../model/problem.ts';
import { type Source, startOf } from '../model/source.ts';
import type { World } from '../world.ts';

/** The printers of a run, by format. */
export type Press = ReadonlyMap<Format, Printer>;

/**
 * The formats of a run become printers: built-in templates, each replaced by the file of the same name in the
 * user's folder where there is one. Done once, before any record is rendered.
 */
export async function prepare(
  formats: readonly Format[],
  templatesFolder: string | undefined,
  world: World,
): Promise<Result<Press>> {
  if (templatesFolder !== undefined && (await world.kindOf(templatesFolder)) !== 'folder') {
    return failed([
      error('no-such-file', startOf({ file: templatesFolder, text: '' }), { file: templatesFolder }),
    ]);
  }
  const printers = await Promise.all(formats.map((format) => prepareOne(format, templatesFolder, world)));
  const all = together(printers);
  return all.ok ? ok(new Map(all.value)) : all;
}

async function prepareOne(
  format: Format,
  folder: string | undefined,
  world: World,
): Promise<Result<readonly [Format, Printer]>> {
  const [builtIn, theirs, fonts] = await Promise.all([
    builtInTemplates(format, world),
    folder === undefined ? [] : ownTemplates(format, folder, world),
    format === 'pdf' ? Promise.all(FONT_FILES.map((name) => world.readFont(name))) : [],
  ]);
  const templates = new Map([...builtIn, ...theirs]);
  const printer = await printerFor(format, { templates, theirs: theirs.map(([name]) => name), fonts });
  return printer.ok ? ok([format, printer.value] as const) : printer;
}

async function builtInTemplates(
  format: Format,
  world: World,
): Promise<readonly (readonly [string, Source])[]> {
  const read = TEMPLATE_NAMES[format].map(async (name) => {
    const file = `templates/${name}${TEMPLATE_ENDINGS[format]}`;
    return [name, { file, text: decode(await world.readPackaged(file)) }] as const;
  });
  return Promise.all(read);
}

async function ownTemplates(
  format: Format,
  folder: string,
  world: World,
): Promise<readonly (readonly [string, Source])[]> {
  const ending = TEMPLATE_ENDINGS[format];
  const files = await world.glob(`${folder.replace(/[\\/]+$/, '')}/*${ending}`);
  const read = files.map(async (file) => {
    const name = file.slice(file.lastIndexOf('/') + 1, -ending.length);
    return [name, { file, text: decode(await world.readFile(file)) }] as const;
  });
  return Promise.all(read);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
