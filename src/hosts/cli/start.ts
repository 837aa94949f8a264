#!/usr/bin/env node
/** Starts the command from compiled code, which takes half of the time. */
import { join } from 'node:path';
import { KeptCode } from '../node/kept-code.ts';

new KeptCode(process.argv[2] === 'lsp' ? 'lsp' : 'command').load(join(__dirname, 'command.cjs'));
