import { type ChildProcess, fork } from 'node:child_process';
import type { PdfRefusal } from '../base/facts.ts';
import type { Result } from '../base/problem.ts';
import { type CompilePdf, PDF_LIMITS, type PdfLimits, type PdfWish } from '../record/pdf-options.ts';

/** What the other process is asked, one thing after the other. */
export type PdfQuestion =
  | { readonly wish: PdfWish; readonly megabytes: number }
  | { readonly source: string; readonly timestamp: number };

/** What it answers: how it started, then a PDF or a refusal for each source. */
export type PdfAnswer = Result<true> | Uint8Array | PdfRefusal;

/** No such folder, and no such proxy: the engine would look for packages in the one, and through the other. */
const NOWHERE = '/opsg-has-no-home';
const NO_PROXY = 'http://127.0.0.1:9';
const CUT_OFF = {
  HOME: NOWHERE,
  APPDATA: NOWHERE,
  LOCALAPPDATA: NOWHERE,
  XDG_DATA_HOME: NOWHERE,
  XDG_CACHE_HOME: NOWHERE,
  HTTP_PROXY: NO_PROXY,
  HTTPS_PROXY: NO_PROXY,
  ALL_PROXY: NO_PROXY,
};

/** What Node needs to start on Windows, also on one that it does not support, such as Wine. */
function kept({ SystemRoot, NODE_SKIP_PLATFORM_CHECK }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { SystemRoot, NODE_SKIP_PLATFORM_CHECK };
}

/**
 * Starts the PDF engine in a process of its own, for templates that nobody has checked. A process can be stopped
 * whatever it does; a thread cannot. Once stopped, it answers every further question with the same refusal.
 */
export async function startPdfProcess(
  program: string,
  wish: PdfWish,
  { seconds, megabytes }: PdfLimits = PDF_LIMITS,
): Promise<Result<CompilePdf>> {
  const child = fork(program, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...CUT_OFF, ...kept(process.env) },
  });
  child.on('error', () => child.kill('SIGKILL'));
  let end: PdfRefusal | undefined;
  const asked = async (question: PdfQuestion): Promise<PdfAnswer> => {
    if (end) return end;
    const answer = await answerOf(child, question, seconds);
    if (answer === 'time' || answer === 'memory' || answer === 'crash') end = answer;
    return answer;
  };
  const started = await asked({ wish, megabytes });
  if (typeof started === 'object' && 'ok' in started && !started.ok) return started;
  const compile = async (source: string, timestamp: number) => {
    const answer = await asked({ source, timestamp });
    return typeof answer === 'object' && 'ok' in answer ? 'engine' : answer;
  };
  return { ok: true, value: compile, warnings: [] };
}

/** Waits for one answer, the end of the process or the time limit. Only such a wait keeps this process alive. */
function answerOf(child: ChildProcess, question: PdfQuestion, seconds: number): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: PdfAnswer) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      child.unref();
      child.channel?.unref();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle('time');
    }, seconds * 1000);
    child.ref();
    child.channel?.ref();
    child.once('message', (answer: PdfAnswer) => settle(answer));
    child.once('exit', (_, signal) => settle(signal === 'SIGTERM' ? 'memory' : 'crash'));
    child.send(question, (failure) => {
      if (failure) settle('crash');
    });
  });
}
