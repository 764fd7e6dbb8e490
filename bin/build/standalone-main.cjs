'use strict';
/** What starts in the standalone program: the same bundles, from inside the file (`standalone.mjs` puts them there). */
const { getRawAsset } = require('node:sea');
const { loaderOf } = require('../load-program.js');

const FOLDER = '/opsg';

function asset(name) {
  return Buffer.from(getRawAsset(`dist/program/${name}`));
}

/** No path of this machine: nothing is ever read from there. */
function placeOf(name) {
  return `${FOLDER}/${name}`;
}

function nameOf(place) {
  return place.slice(FOLDER.length + 1);
}

const { load } = loaderOf({
  folder: FOLDER,
  placeOf,
  read: (place) => asset(nameOf(place)).latin1Slice(),
  compiledBefore: (place) => {
    try {
      return Buffer.from(asset(`${nameOf(place)}.v8`));
    } catch {
      return undefined;
    }
  },
  external,
});

/** Native packages are not in the file. */
function external(name) {
  const module = process.getBuiltinModule(name);
  if (!module) throw new Error(`${name} is not part of the standalone program`);
  return module;
}

/** The program starts this file again to work for it, through a channel that nobody at a shell has. */
const PARTS = {
  ':worker': () => load('worker.cjs').workForOthers(),
  ':pdf-engine': () => load('pdf-engine.cjs'),
};

const argv = process.argv.slice(2);
const part = process.send ? PARTS[argv[0]] : undefined;
if (part) part();
else load('main.cjs').main(argv);
