import type { Artifact, FiledArtifact } from '../model/artifact.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Redaction } from '../model/redaction.ts';
import type { Rendered } from '../pipeline.ts';
import { type WrittenFiles } from '../stages/write.ts';
import type { NewFile, World } from '../world.ts';
import type { RenderOptions } from './render-options.ts';
/** What is said of a run beside its documents: records that give none, and that there are warnings. */
export declare function remarks(unseen: readonly string[], warnings: readonly Problem[], redactions: readonly Redaction[], disclosure: Disclosure): string;
/** The documents of a run become files, and its log, where there is one: both or neither. */
export declare function writeDocuments(rendered: Pick<Rendered<Artifact | FiledArtifact>, 'artifacts' | 'records' | 'audiences'>, log: NewFile | undefined, { out: folder, keep, force, formats }: RenderOptions, world: World): Promise<Result<WrittenFiles>>;
/** The file that says what was withheld, if one is wanted. */
export declare function redactionLog(redactions: readonly Redaction[], { redactionLog: path }: RenderOptions): Promise<NewFile | undefined>;
/** A line for each document that was removed. */
export declare function farewell(removed: readonly string[]): string;
