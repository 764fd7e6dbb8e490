import { type Command } from 'commander';
import { type Session } from './command.ts';
export declare function addRender(program: Command, { world, terminal, disclosure, conclude }: Session): void;
