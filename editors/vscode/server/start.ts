/** Starts the server from compiled code, as the command is started. */
import { join } from 'node:path';
import { KeptCode, LANGUAGE_SERVER } from '../../../src/hosts/node/kept-code.ts';

new KeptCode(LANGUAGE_SERVER).load(join(__dirname, 'server-code.cjs'));
