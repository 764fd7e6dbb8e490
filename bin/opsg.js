#!/usr/bin/env node
'use strict';
const { loadProgram } = require('./load-program.js');

loadProgram('main.cjs').main(process.argv.slice(2));
