import type { Command } from 'commander';
import type { Session } from './command.ts';
export declare function addExplain(program: Command, { conclude }: Session): void;
