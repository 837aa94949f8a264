/** Starts the server from compiled code, as the command is started. */
import { join } from 'node:path';
import { KeptCode } from '../../../src/hosts/node/kept-code.ts';

new KeptCode('lsp').load(join(__dirname, 'server-code.cjs'));
