import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hasCode } from './errors.ts';
import type { AnswerRequest, Serving, WebAnswer, WebRequest } from './serving.ts';

/** The only address that is listened to: no other machine can reach it. */
const LOOPBACK = '127.0.0.1';
/** Bytes of the request line and all headers together; more get 431. */
const LONGEST_HEAD = 16 * 1024;
/** A few windows of a browser, each with six connections at most. Others are closed at once. */
const MOST_CONNECTIONS = 64;
/** Milliseconds for the head of a request; then the connection is closed. */
const HEAD_TIME = 5000;
/** Milliseconds without a byte in either direction; then the connection is closed. */
const IDLE_TIME = 30_000;
/** How long an open answer can be silent before something is sent, which shows whether somebody is still there. */
const HEARTBEAT = 10_000;
/** Bytes that wait for a reader of an open answer; the connection of a slower one is closed. */
const MOST_WAITING = 64 * 1024;

/** A text that nobody can guess: 192 bits, in characters that an address can contain. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Answers requests on a port of this machine; 0 lets the system pick one. Nothing where the port is taken. */
export async function serveOn(
  port: number,
  answer: AnswerRequest,
  idleTime = IDLE_TIME,
): Promise<Serving | undefined> {
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEAD,
      headersTimeout: HEAD_TIME,
      requestTimeout: HEAD_TIME,
      keepAliveTimeout: HEAD_TIME,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => void answered(request, response, answer).catch(() => response.destroy()),
  );
  server.maxHeadersCount = 0; // none is ignored: what is too long is refused as a whole
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = idleTime;
  if (!(await listens(server, port))) return undefined;
  return { port: portOf(server), close: () => closed(server) };
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (thrown: unknown) =>
      hasCode(thrown, 'EADDRINUSE') || hasCode(thrown, 'EACCES') ? resolve(false) : reject(thrown);
    server.once('error', refused);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => resolve(true));
  });
}

function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answered(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerRequest,
): Promise<void> {
  if (!response.socket) return void request.socket.destroy(); // asked before the last answer was read: no browser does
  response.on('error', () => response.destroy()); // whoever asked is gone
  const { timeout = 0 } = request.socket;
  request.socket.setTimeout(0); // what takes long to make is no fault of whoever waits
  const given = await answer(asked(request));
  request.socket.setTimeout(timeout);
  const isRefused = given.status >= 400;
  response.writeHead(given.status, { ...given.headers, ...(isRefused && { connection: 'close' }) });
  if (request.method === 'HEAD' || !given.stays) return void response.end(given.body);
  keepOpen(response, given);
}

function asked({ method = '', url = '', rawHeaders }: IncomingMessage): WebRequest {
  const headers = new Map<string, readonly string[]>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[i + 1] ?? '']);
  }
  return { method, target: url, headers };
}

function keepOpen(response: ServerResponse, { body, stays }: WebAnswer): void {
  if (response.closed) return; // whoever asked is gone, and nothing would say so again
  const send = (text: string) => {
    response.write(text);
    if (response.writableLength > MOST_WAITING) response.destroy();
  };
  response.write(body);
  const end = stays?.(send);
  const heartbeat = setInterval(() => send(':\n\n'), HEARTBEAT);
  response.on('close', () => {
    clearInterval(heartbeat);
    end?.();
  });
}
