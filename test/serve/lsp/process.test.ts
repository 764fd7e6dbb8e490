import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { BIN, ENVIRONMENT, spawnProgram } from '../../program.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const TEXT = 'group: OPSG\nmeeting: 1\ndate: 2020-02-04\nclasification: White\nitems: []\n';

function started(
  folder: string,
): ChildProcess & { stdin: NodeJS.WritableStream; stdout: NodeJS.ReadableStream } {
  return spawn(process.execPath, [BIN, 'lsp', '--stdio'], { cwd: folder, env: ENVIRONMENT, stdio: 'pipe' });
}

test('the program answers an editor, says nothing else, and ends with it', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'meetings'));
  writeFileSync(join(folder, 'meetings/a.yaml'), '');
  const server = started(folder);
  let talk = '';
  server.stderr?.on('data', (bytes) => {
    talk += String(bytes);
  });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  const published = new Promise<protocol.PublishDiagnosticsParams>((resolve) =>
    connection.onNotification(protocol.PublishDiagnosticsNotification.type, resolve),
  );
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  const began = { processId: process.pid, rootUri, capabilities: {}, workspaceFolders: null };
  const { serverInfo } = await connection.sendRequest(protocol.InitializeRequest.type, began);
  expect(serverInfo?.name).toBe('opsg');
  const uri = pathToFileURL(join(folder, 'meetings/a.yaml')).href;
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 7, text: TEXT },
  });
  const { version, diagnostics } = await published;
  expect(version).toBe(7);
  expect(diagnostics.map(({ code }) => code)).toContain('unknown-key');
  await connection.sendRequest(protocol.ShutdownRequest.type);
  await connection.sendNotification(protocol.ExitNotification.type);
  expect(await once(server, 'exit')).toEqual([0, null]);
  expect(talk).toBe('');
});

test.each(['Content-Length: 9\r\n\r\nnonsense!', 'Content-Length: 900\r\n\r\n{"half":'])(
  'the program ends when the editor is gone without a word, after %j',
  async (said) => {
    const server = started(temporaryFolder());
    server.stdin.end(said);
    expect((await once(server, 'exit'))[0]).toBe(0);
  },
);

test('nobody talks to the language server by hand', () => {
  expect(spawnProgram(['lsp'], temporaryFolder()).exit).toBe(0); // the input has ended before it began
});
