'use strict';
/**
 * Loads the program as `npm run build` has bundled it, together with what V8 made of it then, so that a run need
 * not compile it again. V8 itself refuses what another version of it, other flags, or a source of another length
 * left behind, or what is cut off, and compiles anew; nothing is ever written here.
 */
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '..', 'dist', 'program');
/** The bundles as files. `build/standalone-main.js` has another such source. */
const FILES = {
  folder: FOLDER,
  placeOf: (name) => join(FOLDER, name),
  read: (file) => readFileSync(file, 'latin1'),
  compiledBefore,
  external: require,
};
/** What few runs need: bundles that are named so, and parts of Node that are slow to load. */
const LATER = /^(?:\.\/later-|node:(?:crypto|module|os|zlib)$)/;

/** The exports of a bundle. Source maps only work for what Node loads by itself. */
function loadProgram(name) {
  return process.sourceMapsEnabled ? require(join(FOLDER, name)) : load(name);
}

/** A function that loads bundles from somewhere, and the scripts that it has loaded, by their files. */
function loaderOf({ folder, placeOf, read, compiledBefore, external }) {
  const modules = new Map();
  const scripts = new Map();
  /** The bundles are ASCII: read as Latin-1, they need no decoding. */
  const compile = (name, file) => {
    const source = `(function (exports, require, module, __filename, __dirname) {${read(file)}\n})`;
    const cachedData = compiledBefore(file);
    // V8 keeps this name with what it compiles, so it is the same everywhere.
    const script = new Script(source, { filename: `opsg/${name}`, cachedData });
    scripts.set(file, script);
    return script.runInThisContext();
  };
  const load = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const file = placeOf(name);
    const needed = (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : external(wanted));
    const need = (wanted) => (LATER.test(wanted) ? later(() => needed(wanted)) : needed(wanted));
    compile(name, file).call(module.exports, module.exports, need, module, file, folder);
    return module.exports;
  };
  return { load, scripts };
}

const { load, scripts } = loaderOf(FILES);

/** What stands for a module that is loaded when it is first asked for something. */
function later(loaded) {
  return new Proxy({}, { get: (_, name) => loaded()[name] });
}

/** What is older than its source is of another source. */
function compiledBefore(filename) {
  try {
    const cache = cacheOf(filename);
    return statSync(cache).mtimeMs >= statSync(filename).mtimeMs ? readFileSync(cache) : undefined;
  } catch {
    return undefined;
  }
}

function cacheOf(filename) {
  return `${filename}.v8`;
}

module.exports = { loadProgram, loaderOf, scripts, cacheOf };
