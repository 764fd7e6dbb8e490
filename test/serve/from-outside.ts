import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { SMALL_RECORD } from '../small-record.ts';

/** What an editor says that opens a record, asks what a key is and what may stand below it, and ends. */
export function questionsAbout(folder: string, path: string): string {
  const isDrive = /^[A-Z]:$/.test(folder);
  const uri = isDrive ? `file:///${folder}/${path}` : pathToFileURL(`${folder}/${path}`).href;
  const about = { textDocument: { uri }, position: { line: 0, character: 1 } };
  const messages = [
    { id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text: SMALL_RECORD } },
    },
    { id: 1, method: 'textDocument/hover', params: about },
    { id: 2, method: 'textDocument/completion', params: about },
  ];
  const framed = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  return messages.map(framed).join('');
}

/** The list of a preview that a program shows, and its first PDF, by type and length, without what each run picks anew. */
export async function previewedBy([command = '', ...first]: readonly string[], folder: string) {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', OPSG_PDF_ENGINE: 'wasm' };
  const child = spawn(command, [...first, 'preview', '--no-cache', '--port', '0'], { cwd: folder, env });
  try {
    const said = await new Promise<string>((resolve) => {
      child.stdout.once('data', (bytes) => resolve(String(bytes).trim()));
      child.on('close', () => resolve(''));
    });
    const got = async (path: string) => {
      const answer = await fetch(new URL(path, said), { headers: { connection: 'close' } });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { type: answer.headers.get('content-type'), text: bytes.toString('latin1') };
    };
    const list = await got('');
    const id = /\/meeting\/([0-9a-f]+)/.exec(list.text)?.[1];
    const pdf = await got(`document/${id}/White.pdf`);
    const secret = new URL(said).pathname.slice(1, -1);
    return [list, pdf].map(({ type, text }) => ({ type, text: text.replaceAll(secret, '') }));
  } finally {
    child.kill('SIGKILL');
  }
}
