/** The part of the interface of VS Code (https://code.visualstudio.com/api/references/vscode-api) that is used here. */
declare module 'vscode' {
  export interface Disposable {
    dispose(): unknown;
  }
  export interface Uri {
    readonly fsPath: string;
  }
  export const Uri: { file(path: string): Uri };
  export interface ExtensionContext {
    readonly subscriptions: Disposable[];
  }
  export interface ConfigurationChangeEvent {
    affectsConfiguration(section: string): boolean;
  }
  export namespace workspace {
    const workspaceFolders: readonly { readonly uri: Uri }[] | undefined;
    const fs: { stat(uri: Uri): PromiseLike<{ readonly type: number }> };
    function getConfiguration(section: string): { get<T>(name: string, otherwise: T): T };
    function onDidChangeConfiguration(act: (event: ConfigurationChangeEvent) => unknown): Disposable;
  }
  export namespace commands {
    function registerCommand(name: string, act: () => unknown): Disposable;
  }
  export namespace window {
    function showErrorMessage(words: string): PromiseLike<unknown>;
  }
}
