import { resolve } from 'node:path';
import type { Problem } from '../../base/problem.ts';
import type { World } from '../../host/world.ts';
import { WORKSPACE_FILE } from '../../record/record-file.ts';
import { withOpenTexts } from '../open-texts.ts';
import { carriedOver, isSameProblem } from './carried-over.ts';
import { checkDocument, type DocumentCheck } from './check-document.ts';
import { checkFolder } from './check-folder.ts';
import { isFile, isSettings, type OpenDocument, type OpenDocuments } from './documents.ts';
import { type FolderMemory, folderMemory } from './folder-memory.ts';
import { innermost, isBelow, type RecordsFolder, recordsFolderOf, recordsIn } from './folders.ts';
import { type FindSettings, settingsOf } from './settings.ts';

/** What the checks need of the server. */
export interface CheckingHost {
  readonly documents: OpenDocuments;
  readonly world: World;
  /** The folders that the editor has open. */
  readonly folders: () => readonly string[];
  readonly publish: (document: OpenDocument, check: DocumentCheck, problems: readonly Problem[]) => void;
  readonly sayFailure: (what: string, thrown: unknown) => void;
  /** How long nobody types before records are checked with each other, in milliseconds. */
  readonly pause: number;
}

/** What was last found out about an open document. */
interface LastCheck {
  readonly check: DocumentCheck;
  /** The problems that only other records, or the day, make problems. */
  readonly between: readonly Problem[];
}

/** A folder whose records are checked together. */
interface Folder extends RecordsFolder {
  readonly memory: FolderMemory;
  readonly settings: FindSettings;
  files: readonly string[] | undefined;
  timer: NodeJS.Timeout | undefined;
  /** Rises with each change, which makes checks under way stale. */
  generation: number;
  running: Promise<void>;
}

export interface AroundFile {
  readonly folder: string;
  readonly memory: FolderMemory;
  readonly world: World;
}

/** Checks documents as they change: each by itself at once, and with the other records of its folder after a pause. */
export interface Checking {
  readonly changed: (document: OpenDocument) => void;
  readonly closed: (document: OpenDocument) => void;
  /** Files have changed on the disk; perhaps there are others than before. */
  readonly changedOnDisk: (mayBeOthers: boolean) => void;
  /** What a document says by itself, as it is now. */
  readonly checkOf: (document: OpenDocument) => Promise<DocumentCheck>;
  /** The problems of a document that are shown now. */
  readonly shownIn: (document: OpenDocument) => Promise<readonly Problem[]>;
  /** What is around a file: the folder of its records, what is known of them, and the world as the editor sees it. */
  readonly around: (path: string) => Promise<AroundFile>;
  /** Waits until nothing is left to be checked. */
  readonly settled: () => Promise<void>;
  readonly end: () => void;
}

export function checking({ documents, world, folders, publish, sayFailure, pause }: CheckingHost): Checking {
  const known = new Map<string, LastCheck>();
  const checks = new Map<string, { readonly checked: string; readonly check: Promise<DocumentCheck> }>();
  const recordFolders = new Map<string, Folder>();
  const waiting = new Set<string>();
  const underWay = new Set<Promise<void>>();

  const folderOf = async (path: string): Promise<Folder> => {
    const where = await recordsFolderOf(path, folders(), withOpenTexts(world, documents.texts));
    const folder = recordFolders.get(where.path) ?? {
      ...where,
      memory: folderMemory(),
      settings: settingsOf(where.path),
      files: undefined,
      timer: undefined,
      generation: 0,
      running: Promise.resolve(),
    };
    recordFolders.set(where.path, folder);
    return folder;
  };
  /** Names count from the folder that the editor has opened around the records. */
  const worldIn = ({ path }: RecordsFolder) =>
    withOpenTexts(world, documents.texts, innermost(folders(), resolve(path, WORKSPACE_FILE)) ?? path);

  const follow = (what: string, work: Promise<void>) => {
    const followed = work
      .catch((thrown: unknown) => sayFailure(what, thrown))
      .finally(() => underWay.delete(followed));
    underWay.add(followed);
  };

  /** Texts are compared, because an editor can give two of them one version. */
  const isCurrent = ({ uri, text }: OpenDocument, checked: string) =>
    documents.get(uri)?.text === text && text.getText() === checked;

  const checkNow = async (document: OpenDocument): Promise<DocumentCheck> => {
    const folder = await folderOf(document.path);
    return checkDocument(document, folder, worldIn(folder));
  };

  /** Several who ask about one text share its check. */
  const checkOf = (document: OpenDocument): Promise<DocumentCheck> => {
    const { uri } = document;
    const checked = document.text.getText();
    const shared = checks.get(uri);
    if (shared?.checked === checked) return shared.check;
    const check = checkNow(document);
    checks.set(uri, { checked, check });
    check.catch(() => checks.delete(uri));
    return check;
  };

  const checkAtOnce = async (document: OpenDocument) => {
    const { uri } = document;
    const check = await checkOf(document);
    const { checked } = check;
    if (!isCurrent(document, checked)) return; // another check waits already
    const before = known.get(uri);
    const between = before && check.record ? carriedOver(before.between, before.check.checked, checked) : [];
    known.set(uri, { check, between });
    publish(document, check, [...check.problems, ...between]);
  };

  const checkSoon = (document: OpenDocument) => {
    if (waiting.size === 0)
      setImmediate(() => {
        const uris = [...waiting];
        waiting.clear();
        for (const uri of uris) {
          const open = documents.get(uri);
          if (open) follow('check', checkAtOnce(open));
        }
      });
    waiting.add(document.uri);
  };

  const checkTogetherIn = async (folder: Folder) => {
    const { generation } = folder;
    const isStale = () => folder.generation !== generation;
    const inside = documents.all().filter(({ path, uri }) => isBelow(path, folder.path) && isFile(uri));
    if (inside.length === 0) {
      recordFolders.delete(folder.path);
      return;
    }
    const texts = new Map(inside.map(({ uri, text }) => [uri, text.getText()]));
    const here = worldIn(folder);
    folder.files ??= await recordsIn(folder, here);
    const open = inside.filter((one) => !isSettings(one)).map((one) => here.shortName(one.path));
    const files: string[] = [];
    for (const file of [...new Set([...folder.files, ...open])].sort())
      if ((await here.kindOf(file)) === 'file') files.push(file);
    if (files.length === 0) return;
    const { now, world } = await folder.settings(resolve(folder.path, 'record.yaml'), here);
    const problems = await checkFolder(files, folder.memory, world, isStale);
    if (!problems) return;
    for (const document of inside) {
      const checked = texts.get(document.uri);
      if (checked === undefined || !isCurrent(document, checked)) continue;
      if (documents.texts.get(document.path) !== checked) continue; // its file is open under another address, too
      const check = await checkOf(document);
      const isOld = isSettings(document) && !now.ok; // the other records have the settings before it
      const all = problems.filter(({ place }) => !isOld && place.source.file === check.file);
      const between = all.filter((one) => !check.problems.some((own) => isSameProblem(own, one)));
      if (!isCurrent(document, checked)) continue;
      known.set(document.uri, { check, between });
      publish(document, check, [...check.problems, ...between]);
    }
  };

  const checkLater = async (path: string) => {
    const folder = await folderOf(path);
    folder.generation++;
    clearTimeout(folder.timer);
    folder.timer = setTimeout(() => {
      folder.timer = undefined;
      folder.running = folder.running
        .then(() => checkTogetherIn(folder))
        .catch((thrown: unknown) => sayFailure('check of the folder', thrown));
      follow('check of the folder', folder.running);
    }, pause);
  };

  const checkAll = () => {
    for (const document of documents.all()) {
      checks.delete(document.uri);
      checkSoon(document);
      follow('check of the folder', checkLater(document.path));
    }
  };

  return {
    checkOf,
    around: async (path) => {
      const folder = await folderOf(path);
      return { folder: folder.path, memory: folder.memory, world: worldIn(folder) };
    },
    shownIn: async (document) => {
      const { problems, checked } = await checkOf(document);
      const own = known.get(document.uri);
      return own?.check.checked === checked ? [...problems, ...own.between] : problems;
    },
    changed: (document) => {
      if (isSettings(document)) return checkAll();
      checkSoon(document);
      follow('check of the folder', checkLater(document.path));
    },
    closed: (document) => {
      known.delete(document.uri);
      checks.delete(document.uri);
      for (const folder of recordFolders.values()) folder.files = undefined;
      if (isSettings(document)) return checkAll();
      follow('check of the folder', checkLater(document.path));
    },
    changedOnDisk: (mayBeOthers) => {
      if (mayBeOthers) for (const folder of recordFolders.values()) folder.files = undefined;
      checkAll();
    },
    settled: async () => {
      const isBusy = () =>
        waiting.size > 0 || underWay.size > 0 || [...recordFolders.values()].some(({ timer }) => timer);
      while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 1));
    },
    end: () => {
      for (const folder of recordFolders.values()) {
        folder.generation++;
        clearTimeout(folder.timer);
      }
    },
  };
}
