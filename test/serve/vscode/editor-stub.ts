import { createRequire } from 'node:module';

/** What the extension did with the editor. */
export interface StubbedEditor {
  readonly commands: ReadonlyMap<string, () => Promise<void>>;
  readonly errors: readonly string[];
  readonly extension: {
    activate(context: { readonly subscriptions: unknown[] }): Promise<void>;
    deactivate(): Promise<void>;
  };
}

/** Stands for everything of VS Code that nothing here looks at: a class, a function and a namespace at once. */
function anything(own: Readonly<Record<string, unknown>> = {}): object {
  return new Proxy(class {}, {
    get: (target, name) => {
      if (typeof name === 'string' && name in own) return own[name];
      if (name === 'prototype') return target.prototype;
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive) return () => '';
      return name === Symbol.iterator ? () => [].values() : anything();
    },
    apply: () => anything(),
  });
}

class EventEmitter {
  readonly event = () => ({ dispose() {} });
  fire() {}
  dispose() {}
}

/** Loads the code of the extension into an editor that has this setting, and files of these names. */
export function stubbedEditor(
  code: string,
  setting: string,
  isThere: (path: string) => boolean,
): StubbedEditor {
  const commands = new Map<string, () => Promise<void>>();
  const errors: string[] = [];
  const uri = (path: string) => ({ fsPath: path, toString: () => path });
  const vscode = anything({
    version: '1.101.0',
    EventEmitter,
    Uri: anything({ file: uri, parse: uri }),
    workspace: anything({
      getConfiguration: () => ({
        get: (name: string, other: unknown) => (name === 'path' ? setting : other),
        inspect: () => undefined,
      }),
      fs: {
        stat: async ({ fsPath }: { fsPath: string }) => {
          if (!isThere(fsPath)) throw new Error('not there');
          return { type: 1 };
        },
      },
      ...{ workspaceFolders: [], textDocuments: [], notebookDocuments: [] },
    }),
    window: anything({
      visibleTextEditors: [],
      tabGroups: anything({ all: [] }),
      showErrorMessage: async (words: string) => errors.push(words),
    }),
    commands: anything({
      registerCommand: (name: string, act: () => Promise<void>) => {
        commands.set(name, act);
        return { dispose() {} };
      },
    }),
  });
  const own = createRequire(import.meta.url);
  const module: { exports: unknown } = { exports: {} };
  const load = (name: string): unknown => (name === 'vscode' ? vscode : own(name));
  new Function('require', 'module', 'exports', code)(load, module, module.exports);
  return { commands, errors, extension: module.exports as StubbedEditor['extension'] }; // what its source exports
}
