import { EXIT } from '../base/exit-code.ts';
import type { Terminal, World } from '../host/world.ts';
import { serveEditor } from '../serve/lsp/server.ts';
import { done, misused, type Outcome } from './outcome.ts';

/** Answers an editor over standard input and output, until it ends. Nothing else goes to standard output. */
export async function lspCommand(world: World, { streams, showsResults }: Terminal): Promise<Outcome> {
  if (!streams || showsResults)
    return misused('An editor starts the language server, and talks to it. README says how to set yours up.');
  const channel = streams();
  try {
    const exit = await serveEditor(channel, world);
    return exit === EXIT.done ? done('') : { ...done(''), exit };
  } finally {
    await channel.close();
  }
}
