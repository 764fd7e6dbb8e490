import { resolve } from 'node:path';
import type { Terminal, World } from '../host/world.ts';
import { addressOf, type TextLook } from '../report/look.ts';

const NARROWEST = 40;
const WIDEST = 100;

/**
 * How messages may look: in colour where a person watches, unless `NO_COLOR` (https://no-color.org) or `FORCE_COLOR`
 * (https://force-color.org) say otherwise; with links where the terminal is known to open them.
 */
export function lookFor({ isWatched, columns }: Terminal, { env, workingFolder }: World): TextLook {
  const width = columns === undefined ? {} : { columns: Math.min(WIDEST, Math.max(NARROWEST, columns)) };
  const look = { ...width, hasColour: hasColour(isWatched, env) };
  if (!isWatched || !opensLinks(env)) return look;
  return { ...look, linkTo: (file) => addressOf(resolve(workingFolder, file)) };
}

function hasColour(isWatched: boolean, env: World['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isWatched && env['TERM'] !== 'dumb';
}

/** Terminals that are known to open OSC 8 links (https://github.com/Alhadis/OSC8-Adoption). */
function opensLinks(env: World['env']): boolean {
  if (env['CI'] || env['TERM'] === 'dumb') return false;
  const programs = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'];
  return (
    programs.includes(env['TERM_PROGRAM'] ?? '') ||
    env['TERM'] === 'xterm-kitty' ||
    Boolean(env['WT_SESSION'] || env['KONSOLE_VERSION'] || env['DOMTERM']) ||
    Number(env['VTE_VERSION'] ?? 0) >= 5000
  );
}

/** A run of fewer things ends before a person could read its progress. */
const LONG_RUN = 20;

/** The progress of a run as a line on the terminal, removed when the run is over. */
export function progressTo(terminal: Terminal, things: string): (done: number, total: number) => void {
  return (done, total) => {
    if (total < LONG_RUN || !terminal.isWatched) return;
    terminal.talk(done < total ? `\r${done} of ${total} ${things}` : '\r\u001B[K');
  };
}
