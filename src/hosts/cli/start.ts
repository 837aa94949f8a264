#!/usr/bin/env node
/**
 * Starts the command from compiled code. Compiling a megabyte and a half of rules and tables takes longer than proofreading
 * with them, so what the engine made of the command's code at its first run is kept beside it and used from then on. Node
 * checks that it fits (version, flags, source) and compiles as usual if it does not.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const command = fileURLToPath(new URL('./command.cjs', import.meta.url));
const cache = `${command}.${process.versions.v8}.cache`;

const cachedData = readCache();
const script = new Script(Module.wrap(readFileSync(command, 'utf8').replace(/^#!.*/, '')), {
  filename: command,
  ...(cachedData === undefined ? {} : { cachedData }),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const module = { exports: {} };
const run = script.runInThisContext() as (this: unknown, exports: unknown, require: NodeJS.Require, module: unknown, file: string, folder: string) => void;
run.call(module.exports, module.exports, createRequire(command), module, command, dirname(command));
if (cachedData === undefined || script.cachedDataRejected === true) process.once('exit', keepCache);

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

/** At the end, when the functions that a run needs have been compiled. Where the folder cannot be written, nothing is kept. */
function keepCache(): void {
  const temporary = `${cache}.${process.pid}`;
  try {
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cache);
  } catch {
    rmSync(temporary, { force: true });
  }
}
