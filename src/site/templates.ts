import { pathBelow } from '../base/artifact.ts';
import { keyOf } from '../base/key.ts';
import { oncePerRecentText } from '../base/once.ts';
import { error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { type Source, startOf } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import type { World } from '../host/world.ts';
import {
  nameOfPage,
  SHARED_TEMPLATES,
  SITE_ENDING,
  SITE_FILES,
  SITE_FOLDER,
  SITE_TEMPLATES,
  templateText,
} from '../render/templates/files.ts';
import { type FilledPages, runPages } from '../render/templates/run.ts';
import { BUILT_IN_PAGES } from './built-in-pages.ts';
import { SITE_SHAPES, type SiteViews } from './views.ts';

/** The templates of a site, and the key of the user's own among them. */
export interface SiteTemplates extends FilledPages<SiteViews> {
  readonly key: string;
}

/**
 * The templates of a site: the built-in ones, each replaced by the file of the same name in the user's folder, if
 * there is one.
 */
export async function siteTemplates(
  folder: string | undefined,
  world: World,
): Promise<Result<SiteTemplates>> {
  const own = folder === undefined ? [] : await filesOf(pathBelow(folder, SITE_FOLDER), world);
  const unknown = own.filter(({ name }) => !SITE_TEMPLATES.includes(name));
  if (unknown.length > 0) return failed(unknown.map(notUsed));
  const shared = folder === undefined ? [] : await filesOf(folder, world);
  const theirs = new Map(own.map(({ name, source }) => [nameOfPage(name), source]));
  for (const [name, file] of Object.entries(SHARED_TEMPLATES)) {
    const source = shared.find((one) => one.name === file)?.source;
    if (source) theirs.set(name, source);
  }
  const pages =
    theirs.size === 0 && BUILT_IN_PAGES
      ? ok(runPages<SiteViews>(BUILT_IN_PAGES))
      : await pagesFrom(theirs, world);
  if (!pages.ok) return pages;
  const key = keyOf([...theirs].flatMap(([name, { text }]) => [name, text]));
  return ok({ ...pages.value, key });
}

/** Templates of the user, and the built-in ones in place of those that are missing. */
async function pagesFrom(
  theirs: ReadonlyMap<string, Source>,
  world: World,
): Promise<Result<FilledPages<SiteViews>>> {
  const sources = new Map<string, Source>();
  for (const [name, file] of SITE_FILES)
    sources.set(name, theirs.get(name) ?? (await packaged(`templates/${file}`, world)));
  if (theirs.size === 0) return builtInPages(JSON.stringify([...sources]));
  const { compilePages } = await import('../render/templates/template.ts');
  return compilePages(sources, [...theirs.keys()], SITE_SHAPES);
}

/** The built-in templates are compiled once, however often this process publishes. */
const builtInPages = oncePerRecentText(1, async (sources) => {
  const { compilePages } = await import('../render/templates/template.ts');
  return compilePages<SiteViews>(new Map<string, Source>(JSON.parse(sources)), [], SITE_SHAPES);
});

/** Whether a folder has templates for pages and none for documents. Documents then use the built-in ones. */
export async function isForPagesAlone(folder: string, world: World): Promise<boolean> {
  const [ofPages, ofDocuments] = [
    await filesOf(pathBelow(folder, SITE_FOLDER), world),
    await filesOf(folder, world),
  ];
  return ofPages.length > 0 && ofDocuments.length === 0;
}

interface TemplateFile {
  /** Without its ending. */
  readonly name: string;
  readonly source: Source;
}

async function filesOf(folder: string, world: World): Promise<readonly TemplateFile[]> {
  if ((await world.kindOf(folder)) !== 'folder') return [];
  const { files } = await world.contentsOf(folder, 0);
  const templates = files.filter((file) => file.endsWith(SITE_ENDING));
  return Promise.all(
    templates.map(async (file) => ({
      name: file.slice(file.lastIndexOf('/') + 1, -SITE_ENDING.length),
      source: { file, text: templateText(await world.readFile(file)) },
    })),
  );
}

async function packaged(file: string, world: World): Promise<Source> {
  return { file, text: templateText(await world.readPackaged(file)) };
}

function notUsed({ name, source }: TemplateFile): Problem {
  const near = nearestWord(name, SITE_TEMPLATES);
  return error('template-not-used', startOf(source), {
    name: name + SITE_ENDING,
    near: near && near + SITE_ENDING,
  });
}
