import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';

const SERVER = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
);

const messageSchema = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});
type Message = z.infer<typeof messageSchema>;
type Waiting = (message: Message) => void;

/** A place in a file as the protocol has it: both counted from 0. */
export interface ServerPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * The real yaml-language-server in a process of its own, over the Language Server Protocol
 * (https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/).
 */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number | string, Waiting>();
  readonly #diagnostics = new Map<string, Waiting>();
  #received = Buffer.alloc(0);
  #next = 1;

  private constructor(folder: string) {
    const env = { PATH: process.env['PATH'], HOME: folder };
    this.#process = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder, env });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  /** A server that works in a folder, as an editor starts it. */
  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder);
    const rootUri = pathToFileURL(folder).href;
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    await server.ask('initialize', { processId: process.pid, rootUri, capabilities });
    server.tell('initialized', {});
    const settings = { completion: true, hover: true, validate: true, schemaStore: { enable: false } };
    server.tell('workspace/didChangeConfiguration', { settings: { yaml: settings } });
    return server;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }

  /** A request becomes its answer. */
  ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) =>
        error ? reject(new Error(JSON.stringify(error))) : resolve(result),
      );
    });
    this.#send({ id, method, params });
    return answer;
  }

  tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** A text, opened under a path, becomes the diagnostics that the server publishes for it. */
  open(uri: string, text: string): Promise<unknown> {
    const published = new Promise<unknown>((resolve) => {
      this.#diagnostics.set(uri, ({ params }) => resolve(params));
    });
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return published;
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    while (true) {
      const head = this.#received.indexOf('\r\n\r\n');
      const [, length] = /Content-Length: (\d+)/i.exec(this.#received.toString('utf8', 0, head)) ?? [];
      const end = head + 4 + Number(length);
      if (head < 0 || this.#received.length < end) return;
      const body = this.#received.toString('utf8', head + 4, end);
      this.#received = this.#received.subarray(end);
      this.#handle(messageSchema.parse(JSON.parse(body)));
    }
  }

  #handle(message: Message): void {
    const { id, method, params } = message;
    if (id !== undefined && method !== undefined) {
      // What the server asks of an editor: its settings, and leave to register; nothing is a good answer.
      const isSettings = method === 'workspace/configuration';
      this.#send({ id, result: isSettings ? settingsAnswer(params) : null });
    } else if (id !== undefined) this.#answers.get(id)?.(message);
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri } = z.object({ uri: z.string() }).parse(params);
      this.#diagnostics.get(uri)?.(message);
    }
  }
}

function settingsAnswer(params: unknown): readonly unknown[] {
  const { items } = z.object({ items: z.array(z.object({ section: z.string() })) }).parse(params);
  const yaml = { completion: true, hover: true, validate: true, schemaStore: { enable: false } };
  return items.map(({ section }) => (section === 'yaml' ? yaml : {}));
}
