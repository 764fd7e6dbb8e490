import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { endOnCtrlC } from '../../src/host/requests-to-end.ts';

test.each<[string, NodeJS.Platform, boolean, readonly number[]]>([
  ['ends the program on Windows', 'win32', false, [130]],
  ['is left to work that listens to it', 'win32', true, []],
  ['is left to the system elsewhere', 'linux', false, []],
])('Ctrl-C %s', (_, platform, isListening, expected) => {
  const exits: number[] = [];
  const events = new EventEmitter();
  const own = Object.assign(events, { platform, exit: (code: number) => exits.push(code) });
  endOnCtrlC(own as unknown as NodeJS.Process); // a real process would end
  if (isListening) events.on('SIGINT', () => undefined);
  events.emit('SIGINT');
  expect(exits).toEqual(expected);
});
