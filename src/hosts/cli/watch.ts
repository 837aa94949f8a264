/** `--watch`: checks again what was saved, and everything when a configuration was. Ends with the process. */
import { basename } from 'node:path';
import { watch as watchPaths } from 'chokidar';
import { FileDesk } from '../node/desk.ts';
import { checkOnce } from './check.ts';
import type { CheckFlags } from './check-flags.ts';
import { expandFiles, isArticle } from './files.ts';
import { InputError } from './input.ts';

/** Editors write a file in several steps. */
const SETTLE_MS = 50;
const CONFIGURATION = /^(?:\.copydeskrc(?:\.json|\.m?js)?|copydesk\.config\.m?js|package\.json)$/;

/** @returns 0, when it is interrupted. */
export async function watchFiles(patterns: readonly string[], flags: CheckFlags): Promise<number> {
  const desk = new FileDesk();
  const { files } = await expandFiles(patterns);
  await safely(patterns, flags, desk);
  const known = new Set(files);
  const watcher = watchPaths(['.', ...patterns.filter((pattern) => !/[*?{}[\]!()]/.test(pattern))], { ignored: /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/, ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: 10 } });
  let queue = Promise.resolve();
  watcher.on('all', (event, path) => {
    if (event !== 'add' && event !== 'change') return;
    queue = queue.then(async () => {
      if (CONFIGURATION.test(basename(path))) {
        desk.configurations.forget();
        await safely(patterns, flags, desk);
      } else if (known.has(path) || (isArticle(path) && (await expandFiles(patterns)).files.includes(path))) {
        known.add(path);
        await safely([path], flags, desk);
      }
    });
  });
  watcher.on('ready', () => process.stderr.write('copydesk: waiting for changes; Ctrl-C ends it\n'));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await watcher.close();
  return 0;
}

/** What cannot be read now may be there after the next change. */
async function safely(patterns: readonly string[], flags: CheckFlags, desk: FileDesk): Promise<void> {
  try {
    await checkOnce(patterns, { ...flags, progress: false }, desk);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`copydesk: ${error.message}\n`);
  }
}
