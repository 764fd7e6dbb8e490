import { hashOf } from '../../base/key.ts';
import type { WebAnswer, WebRequest } from '../../host/serving.ts';
import { plainAnswer } from './answers.ts';

/** What a request must show: that it was meant for this server, and comes from whoever was given its address. */
export interface Admission {
  readonly port: number;
  /** The first part of the path of every address. */
  readonly token: string;
}

const METHODS = ['GET', 'HEAD'];
/** The longest path with its query. */
const LONGEST_TARGET = 2048;

/**
 * Why a request is refused; nothing where it may be answered. A page of another site can send requests here, and can
 * give its own name this machine's address (DNS rebinding): the first are told by `Origin` and `Sec-Fetch-Site`, the
 * second by `Host`. Other users of this machine can send anything; they do not know the token.
 */
export function refusalOf(request: WebRequest, { port, token }: Admission): WebAnswer | undefined {
  const { method, target, headers } = request;
  const all = (name: string) => headers.get(name) ?? [];
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const [host = '', ...otherHosts] = all('host');
  if (!hosts.includes(host.toLowerCase()) || otherHosts.length > 0)
    return plainAnswer(421, `This server is for http://127.0.0.1:${port} alone.`);
  if (!METHODS.includes(method))
    return plainAnswer(405, 'This server only shows pages: GET and HEAD.', { allow: METHODS.join(', ') });
  if (all('transfer-encoding').length > 0 || all('content-length').some((length) => length.trim() !== '0'))
    return plainAnswer(400, 'This server takes no content.');
  const origins = all('origin').map((origin) => origin.toLowerCase());
  if (origins.some((origin) => origin !== `http://${host.toLowerCase()}`))
    return plainAnswer(403, 'Another site asked for this page.');
  if (all('sec-fetch-site').some((site) => site !== 'same-origin' && site !== 'none'))
    return plainAnswer(403, 'Another site asked for this page.');
  if (target.length > LONGEST_TARGET) return plainAnswer(414, 'This address is too long.');
  const [, given = ''] = target.split('/', 2);
  return isEqual(given, token)
    ? undefined
    : plainAnswer(
        403,
        'This address is not the one that opsg preview has printed. Each start has another one.',
      );
}

/** Takes as long whatever is different. */
function isEqual(given: string, token: string): boolean {
  return hashOf(given) === hashOf(token);
}
