import type { Problem } from '../../base/problem.ts';
import type { World } from '../../host/world.ts';
import { withOpenTexts } from '../open-texts.ts';
import { carriedOver, isSameProblem } from './carried-over.ts';
import { checkDocument, type DocumentCheck } from './check-document.ts';
import { checkFolder, type FolderMemory } from './check-folder.ts';
import { isSettings, type OpenDocument, type OpenDocuments } from './documents.ts';
import { innermost, isBelow, recordsFolderOf, recordsIn } from './folders.ts';

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
  readonly text: string;
  /** The problems that only other records, or the day, make problems. */
  readonly between: readonly Problem[];
  /** Whether a file that it depends on may have changed since. */
  readonly isOutdated: boolean;
}

/** A folder whose records are checked together. */
interface Folder {
  readonly memory: FolderMemory;
  files: readonly string[] | undefined;
  timer: NodeJS.Timeout | undefined;
  /** Rises with each change, which makes checks under way stale. */
  generation: number;
  running: Promise<void>;
}

/** Checks documents as they change: each by itself at once, and with the other records of its folder after a pause. */
export interface Checking {
  readonly changed: (document: OpenDocument) => void;
  readonly closed: (document: OpenDocument) => void;
  /** Files have changed on the disk: these, or nobody knows which. */
  readonly changedOnDisk: () => void;
  /** What a document says by itself, as it is now. */
  readonly checkOf: (document: OpenDocument) => Promise<DocumentCheck>;
  /** The problems of a document that are shown now. */
  readonly shownIn: (document: OpenDocument) => readonly Problem[];
  /** The world as the editor sees it around a file. */
  readonly worldOf: (path: string) => Promise<World>;
  readonly memoryOf: (path: string) => Promise<FolderMemory>;
  /** Waits until nothing is left to be checked. */
  readonly settled: () => Promise<void>;
  readonly end: () => void;
}

export function checking({ documents, world, folders, publish, sayFailure, pause }: CheckingHost): Checking {
  const known = new Map<string, LastCheck>();
  const recordFolders = new Map<string, Folder>();
  const waiting = new Set<string>();
  const underWay = new Set<Promise<void>>();

  const folderAt = (path: string): Folder => {
    const folder = recordFolders.get(path) ?? {
      memory: new Map(),
      files: undefined,
      timer: undefined,
      generation: 0,
      running: Promise.resolve(),
    };
    recordFolders.set(path, folder);
    return folder;
  };
  const recordsFolder = (path: string) => recordsFolderOf(path, withOpenTexts(world, documents.texts));
  const worldIn = (path: string, folder: string) =>
    withOpenTexts(world, documents.texts, innermost(folders(), path) ?? folder);
  const worldOf = async (path: string) => worldIn(path, await recordsFolder(path));

  const follow = (what: string, work: Promise<void>) => {
    const followed = work
      .catch((thrown: unknown) => sayFailure(what, thrown))
      .finally(() => underWay.delete(followed));
    underWay.add(followed);
  };

  const isCurrent = ({ uri, text }: OpenDocument, version: number) =>
    documents.get(uri)?.text === text && text.version === version;

  const checkOf = async (document: OpenDocument): Promise<DocumentCheck> => {
    const own = known.get(document.uri);
    if (own && !own.isOutdated && own.check.version === document.text.version) return own.check;
    return checkDocument(document, await worldOf(document.path));
  };

  const checkAtOnce = async (document: OpenDocument) => {
    const { uri } = document;
    const text = document.text.getText();
    const check = await checkDocument(document, await worldOf(document.path));
    if (!isCurrent(document, check.version)) return; // another check waits already
    const before = known.get(uri);
    const between = before && check.record ? carriedOver(before.between, before.text, text) : [];
    known.set(uri, { check, text, between, isOutdated: false });
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

  const checkTogetherIn = async (path: string, folder: Folder) => {
    const { generation } = folder;
    const isStale = () => folder.generation !== generation;
    const inside = documents.all().filter((one) => isBelow(one.path, path));
    const [first] = inside;
    if (!first) {
      recordFolders.delete(path);
      return;
    }
    const versions = new Map(inside.map(({ uri, text }) => [uri, text.version]));
    const here = worldIn(first.path, path);
    folder.files ??= await recordsIn(path, here);
    const open = inside.filter((one) => !isSettings(one)).map((one) => here.shortName(one.path));
    const files = [...new Set([...folder.files, ...open])].sort();
    if (files.length === 0) return;
    const problems = await checkFolder(files, folder.memory, here, isStale);
    if (!problems) return;
    for (const document of inside) {
      const version = versions.get(document.uri);
      if (version === undefined || !isCurrent(document, version)) continue;
      const check = await checkOf(document);
      const all = problems.filter(({ place }) => place.source.file === check.file);
      const between = all.filter((one) => !check.problems.some((own) => isSameProblem(own, one)));
      if (!isCurrent(document, version)) continue;
      known.set(document.uri, { check, text: document.text.getText(), between, isOutdated: false });
      publish(document, check, [...check.problems, ...between]);
    }
  };

  const checkLater = async (path: string) => {
    const root = await recordsFolder(path);
    const folder = folderAt(root);
    folder.generation++;
    clearTimeout(folder.timer);
    folder.timer = setTimeout(() => {
      folder.timer = undefined;
      folder.running = folder.running
        .then(() => checkTogetherIn(root, folder))
        .catch((thrown: unknown) => sayFailure('check of the folder', thrown));
      follow('check of the folder', folder.running);
    }, pause);
  };

  const checkAll = () => {
    for (const document of documents.all()) {
      const own = known.get(document.uri);
      if (own) known.set(document.uri, { ...own, isOutdated: true });
      checkSoon(document);
      follow('check of the folder', checkLater(document.path));
    }
  };

  return {
    checkOf,
    worldOf,
    memoryOf: async (path) => folderAt(await recordsFolder(path)).memory,
    shownIn: ({ uri }) => {
      const own = known.get(uri);
      return own ? [...own.check.problems, ...own.between] : [];
    },
    changed: (document) => {
      if (isSettings(document)) return checkAll();
      checkSoon(document);
      follow('check of the folder', checkLater(document.path));
    },
    closed: (document) => {
      known.delete(document.uri);
      for (const folder of recordFolders.values()) folder.files = undefined;
      if (isSettings(document)) return checkAll();
      follow('check of the folder', checkLater(document.path));
    },
    changedOnDisk: () => {
      for (const folder of recordFolders.values()) folder.files = undefined;
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
