/**
 * The library: the same pipeline as the program, without a terminal.
 *
 * @module
 */
export { checkRecords } from './checking.js';
export { FORMATS } from './model/artifact.js';
export { positionAt } from './model/source.js';
export { nodeWorld } from './node-world.js';
export { renderRecords } from './pipeline.js';
export { problemsAsText } from './report/text.js';
//# sourceMappingURL=index.js.map