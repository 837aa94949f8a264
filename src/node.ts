/** The library as Node loads it, from code that was compiled before (`kept-code.ts`); bundlers and other engines take `index.ts`. */
import { fileURLToPath } from 'node:url';
import { KeptCode } from './hosts/node/kept-code.ts';
import type * as Library from './index.ts';

const library = new KeptCode('library').load(fileURLToPath(new URL('./library.cjs', import.meta.url))) as typeof Library; // what index.ts is built into

export const { applyFixes, CheckMemory, ConfigurationError, createProofreader } = library;
export default library.default;
