import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret, serveOn } from '../../src/host/node-server.ts';
import type { Serving } from '../../src/host/serving.ts';
import { realPreview } from '../serve/real-preview.ts';

const RECORD = `group: OPSG
meeting: 1
date: 2020-01-07
classification: White
items:
  - { number: 4, title: Incidents, text: The group agreed. }
`;

let preview: Awaited<ReturnType<typeof realPreview>>;
let host: string;

beforeAll(async () => {
  preview = await realPreview({ 'meetings/a.yaml': RECORD });
  host = `Host: 127.0.0.1:${preview.port}`;
});
afterAll(() => preview.end());

/** What comes back for bytes on a connection, until it ends or so much is there. */
function sent(bytes: string | readonly string[], atLeast = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(preview.port, '127.0.0.1');
    let answer = '';
    const done = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.length >= atLeast) done();
    });
    socket.on('error', done).on('close', done);
    for (const part of [bytes].flat()) socket.write(part);
  });
}

function get(target: string, ...headers: readonly string[]): string {
  return `GET ${target} HTTP/1.1\r\n${[host, ...headers].join('\r\n')}\r\n\r\n`;
}

describe('bytes on a connection', () => {
  test.each<[string, () => string | readonly string[], RegExp]>([
    ['of a request', () => get('/secret/', 'Connection: close'), /^HTTP\/1\.1 200 [\s\S]*OPSG 1/],
    ['of another host', () => get('/secret/').replace(host, 'Host: evil.example'), /^HTTP\/1\.1 421 /],
    ['of no host', () => get('/secret/').replace(host, 'X: y'), /^HTTP\/1\.1 400 /],
    ['of two hosts', () => get('/secret/', 'Host: evil.example'), /^HTTP\/1\.1 (?:400|421) /],
    ['of an old browser without a host', () => 'GET /secret/ HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 421 /],
    ['with a whole address', () => get(`http://127.0.0.1:${preview.port}/secret/`), /^HTTP\/1\.1 403 /],
    [
      'with an origin after many headers',
      () =>
        get('/secret/', ...Array.from({ length: 1500 }, (_, i) => `a${i}:`), 'Origin: http://evil.example'),
      /^HTTP\/1\.1 403 /,
    ],
    ['without a token', () => get('/'), /^HTTP\/1\.1 403 /],
    ['that lead up', () => get('/secret/../../../../etc/passwd'), /^HTTP\/1\.1 404 /],
    [
      'with a body',
      () => `POST /secret/ HTTP/1.1\r\n${host}\r\nContent-Length: 3\r\n\r\nabc`,
      /^HTTP\/1\.1 405 /,
    ],
    [
      'with a body in a GET',
      () => `GET /secret/ HTTP/1.1\r\n${host}\r\nContent-Length: 3\r\n\r\nabc`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      'with two lengths',
      () =>
        `GET /secret/ HTTP/1.1\r\n${host}\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    ['with a megabyte of address', () => get(`/secret/${'x'.repeat(1_000_000)}`), /^(?:HTTP\/1\.1 431 |$)/],
    [
      'with ten thousand headers',
      () => get('/secret/', ...Array.from({ length: 10_000 }, (_, i) => `h${i}: x`)),
      /^(?:HTTP\/1\.1 431 |$)/,
    ],
    ['with NUL', () => get('/secret/\0'), /^HTTP\/1\.1 400 /],
    ['that ask for a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n\r\n`, /^$/],
    [
      'that want another protocol',
      () => get('/secret/', 'Connection: Upgrade', 'Upgrade: websocket').replace('/secret/', '/none/'),
      /^HTTP\/1\.1 403 /,
    ],
    ['that are no request', () => '\x16\x03\x01\x02\x00\x01\x00', /^HTTP\/1\.1 400 /],
  ])('%s', async (_, bytes, expected) => {
    expect(await sent(bytes())).toMatch(expected);
  });

  test.each([
    ['a page', '/secret/'],
    ['what has no token', '/'],
    ['events', '/secret/events'],
  ])(
    'of a request that does not wait for the answer to another one, for %s, end the connection',
    async (_, second) => {
      expect(await sent(get('/secret/events') + get(second).repeat(3000))).toBe('');
    },
  );
});

test('no more than so many connections are kept, and others are answered when they are gone', async () => {
  const sockets = await Promise.all(Array.from({ length: 500 }, opened));
  const open = () => sockets.filter((socket) => !socket.destroyed && socket.readyState === 'open').length;
  await expect.poll(open, { timeout: 10_000 }).toBeLessThanOrEqual(64);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => sent(get('/secret/', 'Connection: close'))).toMatch(/^HTTP\/1\.1 200 /);
});

function opened(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket: Socket = connect(preview.port, '127.0.0.1', () => resolve(socket));
    socket.on('error', () => resolve(socket)).on('data', () => {});
  });
}

test('half a request ends, however slowly it goes on', { timeout: 20_000 }, async () => {
  const socket = await opened();
  const start = performance.now();
  const drip = setInterval(() => socket.write('x'), 500);
  socket.write('GET /secret/ HTTP/1.1\r\nX: ');
  await new Promise((resolve) => socket.on('close', resolve));
  clearInterval(drip);
  expect(performance.now() - start).toBeLessThan(12_000);
});

describe('a server', () => {
  let serving: Serving | undefined;
  afterAll(() => serving?.close());

  test('can be reached from this machine alone, and is refused a port that is taken', async () => {
    serving = await serveOn(0, async () => ({ status: 200, headers: {}, body: 'x' }));
    expect(serving?.port).toBeGreaterThan(0);
    expect(
      await serveOn(serving?.port ?? 0, async () => ({ status: 200, headers: {}, body: '' })),
    ).toBeUndefined();
    const elsewhere = connect(serving?.port ?? 0, '127.0.0.2');
    expect(
      await new Promise((resolve) =>
        elsewhere.on('error', () => resolve('refused')).on('connect', () => resolve('connected')),
      ),
    ).toBe('refused');
  });

  test('cuts off a reader of events that never reads', { timeout: 20_000 }, async () => {
    let ends = 0;
    let sends = (_: string) => {};
    const one = await serveOn(0, async () => ({
      status: 200,
      headers: {},
      body: '',
      stays: (send) => {
        sends = send;
        return () => {
          ends++;
        };
      },
    }));
    const socket = connect(one?.port ?? 0, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    socket.on('error', () => {}).pause();
    await expect
      .poll(
        () => {
          sends('x'.repeat(100_000));
          return ends;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    socket.destroy();
    await one?.close();
  });

  test('keeps nothing open for a browser that was gone before the answer', async () => {
    let [asked, given] = [() => {}, () => {}];
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let stayed = 0;
    const one = await serveOn(0, async () => {
      asked();
      await new Promise<void>((resolve) => {
        given = resolve;
      });
      const stays = () => {
        stayed++;
        return () => {};
      };
      return { status: 200, headers: {}, body: '', stays };
    });
    const socket = connect(one?.port ?? 0, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    await isAsked;
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    given();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stayed).toBe(0);
    await one?.close();
  });

  test('waits for an answer that takes long to make, and not for one that nobody reads', async () => {
    const idle = 150;
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 4 * idle));
      return { status: 200, headers: {}, body: new Uint8Array(50_000_000) };
    };
    const one = await serveOn(0, slow, idle);
    const answer = await fetch(`http://127.0.0.1:${one?.port}/`);
    expect((await answer.arrayBuffer()).byteLength).toBe(50_000_000);
    const socket = connect(one?.port ?? 0, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    socket.pause().on('error', () => {});
    await new Promise((resolve) => setTimeout(resolve, 20 * idle));
    let read = 0;
    socket.on('data', (chunk) => (read += chunk.length)).resume();
    await new Promise((resolve) => socket.on('close', resolve));
    expect(read).toBeLessThan(50_000_000);
    await one?.close();
  });

  test('has another secret each time, which fits into an address', () => {
    const secrets = Array.from({ length: 100 }, newSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{32}$/);
  });
});
