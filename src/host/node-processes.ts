import { fork } from 'node:child_process';
import { systemError } from './errors.ts';
import type { WorkerProcess } from './world.ts';

/** What a process sends back: the answer to its oldest question, or the facts of the error that it threw. */
export type Reply = { readonly answer: unknown } | { readonly thrown: object };

/** The GNU C library keeps free memory for each thread of a process, and one thread does nearly all of the work. */
const ONE_ARENA = { MALLOC_ARENA_MAX: '1' };
/** In megabytes. Little lives longer than a record. A standalone program takes options of Node only from NODE_OPTIONS. */
const SMALL_SEMI_SPACES = '--max-semi-space-size=4';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (thrown: unknown) => void;
}

/**
 * Starts the program a second time, to work for this one. It is a process, not a thread, because memory that the PDF
 * engine keeps comes back only when a process ends. It ends with this one, and keeps it alive only while a question is
 * open.
 */
export function startWorker(program: string, env: NodeJS.ProcessEnv): WorkerProcess {
  const child = fork(program, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...env, ...ONE_ARENA, NODE_OPTIONS: `${env['NODE_OPTIONS'] ?? ''} ${SMALL_SEMI_SPACES}`.trim() },
  });
  const open: Waiting[] = [];
  const rest = () => {
    child.unref();
    child.channel?.unref();
  };
  const fail = () => {
    for (const { reject } of open.splice(0)) reject(systemError('ECHILD', ''));
  };
  child.on('message', (reply: Reply) => {
    const oldest = open.shift();
    if (open.length === 0) rest();
    if ('thrown' in reply)
      oldest?.reject(Object.assign(new Error('a process that works for this one failed'), reply.thrown));
    else oldest?.resolve(reply.answer);
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  void ended.then(fail);
  return {
    ask: (question) => {
      child.ref();
      child.channel?.ref();
      return new Promise((resolve, reject) => {
        child.send(question as object, (failure) => failure && fail()); // throws over what cannot be copied
        open.push({ resolve, reject });
      });
    },
    end: () => {
      child.ref();
      child.kill('SIGKILL');
      return ended;
    },
  };
}
