// Loaded into the server that is measured: on SIGUSR2 it collects garbage, rests until pages have gone back to the machine,
// which the engine does behind its own back, and says on standard error what is left.
const { writeSync } = require('node:fs');
const process = require('node:process');
const { setTimeout } = require('node:timers');
const { getHeapCodeStatistics } = require('node:v8');

const REST_MS = 1000;

process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  setTimeout(() => {
    const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
    const { heapUsed, external, rss } = process.memoryUsage();
    writeSync(2, `memory ${JSON.stringify({ data: heapUsed + external - code - bytecode, code: code + bytecode, rss })}\n`);
  }, REST_MS);
});
