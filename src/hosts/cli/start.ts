#!/usr/bin/env node
/** Starts the command from compiled code, which takes half of the time. */
import { join } from 'node:path';
import { KeptCode, LANGUAGE_SERVER } from '../node/kept-code.ts';

new KeptCode(process.argv[2] === 'lsp' ? LANGUAGE_SERVER : { purpose: 'command', isRenewed: false }).load(join(__dirname, 'command.cjs'));
