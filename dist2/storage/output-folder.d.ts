import type { Disk } from './disk.ts';
import { type Before, type Manifest, type Plan } from './manifest.ts';
import type { NewDocument } from './planning.ts';
/** The folder beside the output folders where opsg keeps their manifests and stages their files. */
export declare const AREA = ".opsg";
/** Beside the folder rather than in it, so that a folder can be published as it is. */
export declare function areaOf(folder: string): string;
export declare function manifestOf(folder: string, disk: Disk): Promise<Manifest | undefined>;
/** What stands at a path: the hash of a file, or the name of what else it is, which is no file of ours. */
export declare function hashAt(path: string, disk: Disk): Promise<Before | undefined>;
/** Stages files and then the plan for them. Once the plan has its name, the run is decided; before, it is not. */
export declare function stage(folder: string, documents: readonly NewDocument[], plan: Plan, disk: Disk): Promise<void>;
/** Decides a staged run. */
export declare function decide(folder: string, disk: Disk): Promise<void>;
export declare function isDecided(folder: string, disk: Disk): Promise<boolean>;
/** Carries out a decided plan, in its order, the manifest last. Every step can be done twice without harm. */
export declare function carryOut(folder: string, { renames, removals }: Plan, disk: Disk): Promise<void>;
/**
 * Puts a folder in order that a run has left in the middle: a decided run is carried to its end, an undecided one
 * is forgotten. A document that a person has changed since is not overwritten: its name comes back.
 */
export declare function recover(folder: string, force: boolean, disk: Disk): Promise<readonly string[]>;
/** Forgets what was staged and not decided. */
export declare function abandon(folder: string, disk: Disk): Promise<void>;
