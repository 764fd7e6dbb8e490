import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { findProgram, type Start } from './find-program.ts';

/** Records and opsg.yaml are YAML; the server leaves all other YAML alone. */
const DOCUMENTS = ['file', 'untitled'].map((scheme) => ({ language: 'yaml', scheme }));

const NOT_FOUND =
  'opsg was not found, so records are not checked while you type. Install it as its README says, or download it and say in the setting “opsg.path” where it is. Then run “opsg: Restart”.';

let client: LanguageClient | undefined;

/** Called by VS Code when the first YAML file is opened. */
export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  subscriptions.push(
    commands.registerCommand('opsg.restart', restart),
    workspace.onDidChangeConfiguration((event) =>
      event.affectsConfiguration('opsg.path') ? restart() : undefined,
    ),
  );
  await start();
}

/** Called by VS Code before it ends. */
export async function deactivate(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart(): Promise<void> {
  await deactivate();
  await start();
}

async function start(): Promise<void> {
  const found = await findProgram(
    {
      setting: workspace.getConfiguration('opsg').get('path', ''),
      folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
      path: process.env['PATH'] ?? '',
      isWindows: process.platform === 'win32',
    },
    isFile,
  );
  if (!found) {
    void window.showErrorMessage(NOT_FOUND);
    return;
  }
  client = new LanguageClient('opsg', 'opsg', optionsOf(found), { documentSelector: DOCUMENTS });
  await client.start();
}

function optionsOf(found: Start): ServerOptions {
  return { ...found, args: ['lsp'], ...('module' in found && { transport: TransportKind.stdio }) };
}

/** The bit of a file in the type of an entry; what a link leads to has it too. */
const FILE = 1;

async function isFile(path: string): Promise<boolean> {
  try {
    const { type } = await workspace.fs.stat(Uri.file(path));
    return (type & FILE) !== 0;
  } catch {
    return false;
  }
}
