'use strict';
const { loadProgram } = require('./load-program.js');

loadProgram('worker.cjs').workForOthers();
