/**
 * The library: the same pipeline as the program, without a terminal.
 *
 * @module
 */

export type { Artifact, Format } from './base/artifact.ts';
export { FORMATS } from './base/artifact.ts';
export type { Level, Policy } from './base/policy.ts';
export type { Code, Problem, Result, Severity } from './base/problem.ts';
export type { Place, Position, Source } from './base/source.ts';
export { positionAt } from './base/source.ts';
export type { CheckedRecord } from './check/check-records.ts';
export { checkRecords } from './check/check-records.ts';
export { nodeWorld } from './host/node-world.ts';
export type { EntryKind, NewFile, World } from './host/world.ts';

export { renderRecords } from './pipeline.ts';
export { problemsAsText } from './report/text.ts';
export type { RenderRequest } from './workers/order.ts';
export type { Rendered } from './workers/rendered.ts';
