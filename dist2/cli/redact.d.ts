import type { Command } from 'commander';
import { type Session } from './command.ts';
export declare function addRedact(program: Command, { world, conclude }: Session): void;
