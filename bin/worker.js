'use strict';
const { loadProgram } = require('./load-program.js');

loadProgram('printer.cjs').printForOthers();
