import { type Command } from 'commander';
import type { Session } from './command.ts';
export declare function addSchema(program: Command, { world, conclude }: Session): void;
