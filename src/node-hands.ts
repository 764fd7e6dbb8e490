import { Worker } from 'node:worker_threads';
import type { Hand } from './world.ts';

/** What a thread sends back: the answer to its oldest question, or what was thrown over it. */
export type Reply = { readonly answer: unknown } | { readonly thrown: unknown };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (thrown: unknown) => void;
}

/** Starts a thread with a program of its own. It keeps this process alive only while a question is open. */
export function hireThread(program: string): Hand {
  const worker = new Worker(program);
  const open: Waiting[] = [];
  worker.unref();
  worker.on('message', (reply: Reply) => {
    const oldest = open.shift();
    if (open.length === 0) worker.unref();
    if ('thrown' in reply) oldest?.reject(reply.thrown);
    else oldest?.resolve(reply.answer);
  });
  worker.on('error', (thrown) => {
    for (const { reject } of open.splice(0)) reject(thrown);
  });
  return {
    ask: (question) => {
      worker.ref();
      worker.postMessage(question);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    openQuestions: () => open.length,
  };
}
