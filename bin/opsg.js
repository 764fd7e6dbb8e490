#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { loadProgram } = require('./load-program.js');

const FOLDER = join(__dirname, '..');

if (existsSync(join(FOLDER, 'dist', 'program', 'main.cjs'))) {
  loadProgram('main.cjs').main(process.argv.slice(2));
} else {
  process.stderr.write(
    `opsg is not built: ${FOLDER} has its source alone. Run “npm ci && npm run build” there. If npm installed it from a Git address with --ignore-scripts, install a version of a registry or a tarball (“npm pack”) instead.\n`,
  );
  process.exitCode = 4;
}
