#!/usr/bin/env node
/**
 * Starts the command from compiled code. Compiling a megabyte and a half of rules and tables takes longer than proofreading
 * with them, so what the engine made of the command's code at its first run is kept beside it and used from then on. V8
 * checks that it fits (version, flags, length of the source) and compiles as usual if it does not; the name of the kept file
 * says which build it is of.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const command = join(__dirname, 'command.cjs');
const { mtimeMs, size } = statSync(command);
const kept = join(__dirname, `command.${process.versions.v8}-${process.arch}-${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}.cache`);

const cachedData = readKept();
// The file is written in ASCII (see tsdown.config.ts): one byte a character, in V8's memory too.
const script = new Script(Module.wrap(readFileSync(command, 'latin1')), { filename: command, ...(cachedData === undefined ? {} : { cachedData }) });
const module = new Module(command);
module.filename = command;
// Chunks that are loaded later import from the command itself.
require.cache[command] = module;
const run = script.runInThisContext() as (this: unknown, exports: unknown, require: NodeJS.Require, module: unknown, file: string, folder: string) => void;
run.call(module.exports, module.exports, Module.createRequire(command), module, command, dirname(command));
module.loaded = true;
if (cachedData === undefined || script.cachedDataRejected === true) process.once('exit', keep);

function readKept(): Buffer | undefined {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

/** At the end, when the functions that a run needs have been compiled. Where the folder cannot be written, nothing is kept. */
function keep(): void {
  const temporary = `${kept}.${process.pid}`;
  try {
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, kept);
  } catch {
    rmSync(temporary, { force: true });
  }
}
