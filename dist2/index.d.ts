/**
 * The library: the same pipeline as the program, without a terminal.
 *
 * @module
 */
export type { CheckedRecord } from './checking.ts';
export { checkRecords } from './checking.ts';
export type { Artifact, Format } from './model/artifact.ts';
export { FORMATS } from './model/artifact.ts';
export type { Level, Policy } from './model/policy.ts';
export type { Code, Problem, Result, Severity } from './model/problem.ts';
export type { Place, Position, Source } from './model/source.ts';
export { positionAt } from './model/source.ts';
export { nodeWorld } from './node-world.ts';
export type { Rendered, RenderRequest } from './pipeline.ts';
export { renderRecords } from './pipeline.ts';
export { problemsAsText } from './report/text.ts';
export type { EntryKind, NewFile, World } from './world.ts';
