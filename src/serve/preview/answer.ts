import { hashOf } from '../../base/key.ts';
import { type Level, nameInFiles } from '../../base/policy.ts';
import type { WebAnswer, WebRequest } from '../../host/serving.ts';
import type { World } from '../../host/world.ts';
import { nameOf } from '../../record/record-file.ts';
import { sayFailure } from '../../report/failure.ts';
import { answerWith, download, eventsFrom, plainAnswer } from './answers.ts';
import { type Admission, refusalOf } from './guard.ts';
import { framedPage } from './pages/framed-page.ts';
import type { PageFrame } from './pages/layout.ts';
import { listPage } from './pages/list-page.ts';
import { meetingPage } from './pages/meeting-page.ts';
import { STYLE } from './pages/style.ts';
import { documentFor, levelsFor } from './readers.ts';
import { type Route, routeOf } from './routes.ts';
import type { PreviewState } from './state.ts';

/** What the preview answers with. */
export interface PreviewParts extends Admission {
  readonly state: PreviewState;
  readonly editor: string;
  readonly world: Pick<World, 'readPackaged' | 'workingFolder'>;
}

const NOT_FOUND = plainAnswer(404, 'There is no such page.');
/** Beside a page, the preview says that it is old; nothing would say so of a file. */
const OLD = plainAnswer(
  409,
  'The record has errors, so this file would be an old one. Correct the errors first.',
);

/** A request becomes an answer, whatever it is. Nothing here reads a file by a name that was asked for. */
export async function answerTo(request: WebRequest, parts: PreviewParts): Promise<WebAnswer> {
  try {
    const refusal = refusalOf(request, parts);
    if (refusal) return refusal;
    const route = routeOf(request.target.slice(1 + parts.token.length));
    return route ? await answerFor(route, parts) : NOT_FOUND;
  } catch (thrown) {
    return plainAnswer(500, sayFailure(thrown).sentence.trim());
  }
}

async function answerFor(route: Route, parts: PreviewParts): Promise<WebAnswer> {
  const { state, world } = parts;
  switch (route.kind) {
    case 'asset':
      if (route.name === 'preview.css') return answerWith(STYLE, route.name, 'file');
      return answerWith(await world.readPackaged('dist/program/preview.js'), route.name, 'file');
    case 'events':
      return eventsFrom(state.listen);
    case 'list': {
      const all = await state.all();
      return page(listPage(all, frameFor(all.levels, parts)));
    }
    case 'meeting':
      return meetingAnswer(route, parts);
    case 'document':
      return documentAnswer(route, state);
    case 'register':
    case 'site':
      return framedAnswer(route, parts);
    case 'register-document': {
      const level = await levelCalled(route.level, state);
      const made = level && (await state.register(route.register, level));
      if (!made?.ok || 'groups' in made.value) return NOT_FOUND;
      return answerWith(made.value.bytes, 'document.html', 'document');
    }
    case 'site-file': {
      const level = await levelCalled(route.level, state);
      const site = level && (await state.site(level));
      const file = site?.ok ? site.value.files.find(({ path }) => path === route.path) : undefined;
      return file && 'bytes' in file ? answerWith(file.bytes, file.path, 'site') : NOT_FOUND;
    }
  }
}

function page(text: string): WebAnswer {
  return answerWith(text, 'page.html', 'page');
}

function frameFor(levels: readonly Level[], { token, editor, world }: PreviewParts): PageFrame {
  return { root: `/${token}/`, levels, editor, workingFolder: world.workingFolder };
}

async function meetingAnswer(
  { id, asPdf }: Route & { readonly kind: 'meeting' },
  parts: PreviewParts,
): Promise<WebAnswer> {
  const documents = await parts.state.meeting(id, asPdf ? 'pdf' : 'html');
  if (!documents) return NOT_FOUND;
  return page(meetingPage(documents, asPdf, frameFor(levelsFor(documents.record), parts)));
}

async function documentAnswer(
  { id, level, format, isSaved }: Route & { readonly kind: 'document' },
  state: PreviewState,
): Promise<WebAnswer> {
  const documents = await state.meeting(id, format);
  const document = documents && documentFor(level, documents);
  if (!document) return documents?.isOld ? OLD : NOT_FOUND;
  if (isSaved || format === 'docx' || format === 'eml' || format === 'md')
    return documents.isOld ? OLD : download(document.bytes, nameOf(document.path));
  return answerWith(document.bytes, document.path, format === 'html' ? 'document' : 'file');
}

async function levelCalled(name: string | undefined, state: PreviewState): Promise<Level | undefined> {
  const { levels } = await state.all();
  return name === undefined ? levels[0] : levels.find((level) => nameInFiles(level.name) === name);
}

async function framedAnswer(
  route: Route & { readonly kind: 'register' | 'site' },
  parts: PreviewParts,
): Promise<WebAnswer> {
  const { state } = parts;
  const level = await levelCalled(route.level, state);
  const { levels } = await state.all();
  if (!level)
    return route.level === undefined ? page(listPage(await state.all(), frameFor([], parts))) : NOT_FOUND;
  const frame = frameFor(levels, parts);
  if (route.kind === 'site') {
    const site = await state.site(level);
    const version = site.ok
      ? hashOf(site.value.files.map((file) => ('bytes' in file ? hashOf(file.bytes) : '')).join())
      : '';
    const problems = site.ok ? [] : site.problems;
    return page(framedPage({ section: 'site', level, document: 'index.html', version, problems }, frame));
  }
  const made = await state.register(route.register, level);
  const version = made.ok && 'bytes' in made.value ? hashOf(made.value.bytes) : '';
  const problems = made.ok ? [] : made.problems;
  return page(
    framedPage({ section: route.register, level, document: 'document.html', version, problems }, frame),
  );
}
