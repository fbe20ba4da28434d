#!/usr/bin/env node
import { leaveWithReader } from './output.js';
import { runProgram } from './program.js';

leaveWithReader();
process.exitCode = await runProgram(process.argv.slice(2));
