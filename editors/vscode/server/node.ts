/** The server that the extension brings: the same as `copydesk lsp --stdio`. */
import { serveStdio } from '../../../src/hosts/lsp/stdio.ts';

serveStdio();
