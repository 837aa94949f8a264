/** The library as Node loads it, from code that was compiled before; bundlers and other engines take `index.ts`. */
import { KeptCode, LIBRARY } from './hosts/node/kept-code.ts';
import type * as Library from './index.ts';

const library = new KeptCode(LIBRARY).loadBeside(import.meta.url, 'library.cjs') as typeof Library; // what index.ts is built into

export const { applyFixes, CheckMemory, ConfigurationError, createProofreader } = library;
export default library.default;
