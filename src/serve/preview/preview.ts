import type { WebAnswer, WebRequest } from '../../host/serving.ts';
import type { World } from '../../host/world.ts';
import type { Cache } from '../../output/cache.ts';
import { answerTo } from './answer.ts';
import { plainAnswer } from './answers.ts';
import { refusalOf } from './guard.ts';
import { type PreviewedInputs, previewState } from './state.ts';

/** How a preview is asked for. */
export interface PreviewWish extends PreviewedInputs {
  /** The port; 0 lets the system pick one. */
  readonly port: number;
  /** The pattern of addresses that open an editor; empty: none do. */
  readonly editor: string;
}

/** A preview that answers browsers. */
export interface RunningPreview {
  /** The address for the person who started it. */
  readonly address: string;
  /** An address that leads there once, to be handed to a browser: others can see what a program is started with. */
  readonly addressOnce: () => Promise<string>;
  /** Says that something has changed on the disk. */
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

/** Starts to answer browsers on this machine; nothing where the port is taken. */
export async function startPreview(
  { port, editor, ...inputs }: PreviewWish,
  cache: Cache | undefined,
  world: World,
): Promise<RunningPreview | undefined> {
  const token = await world.newSecret();
  const state = previewState(inputs, cache, world);
  let admission = { port, token };
  let ticket: string | undefined;
  const answer = async (request: WebRequest): Promise<WebAnswer> => {
    const isWithTicket = ticket !== undefined && request.target === `/${ticket}/` && request.method === 'GET';
    if (!isWithTicket || refusalOf(request, { ...admission, token: ticket ?? '' }))
      return answerTo(request, { ...admission, state, editor, world });
    ticket = undefined;
    return plainAnswer(303, 'The preview is at its own address.', { location: `/${token}/` });
  };
  const serving = await world.serve(port, answer);
  if (!serving) return undefined;
  admission = { port: serving.port, token };
  const addressWith = (secret: string) => `http://127.0.0.1:${serving.port}/${secret}/`;
  return {
    address: addressWith(token),
    addressOnce: async () => {
      ticket = await world.newSecret();
      return addressWith(ticket);
    },
    changed: state.changed,
    close: () => {
      state.close();
      return serving.close();
    },
  };
}
