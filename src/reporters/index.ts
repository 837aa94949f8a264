import { compact } from './compact.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './result.ts';

export const reporters: Readonly<Record<string, Reporter>> = { pretty, json, compact };
