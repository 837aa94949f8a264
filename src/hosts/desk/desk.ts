/** `copydesk desk`: serves the page, or writes it into a folder for any web server to give away. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageFiles } from './page-files.ts';
import { PortError, servePage } from './serve-page.ts';

export interface DeskFlags {
  readonly port: number;
  /** Write the page there instead of serving it. */
  readonly out?: string;
}

/** @returns the exit code, once the server has stopped. */
export async function desk({ port, out }: DeskFlags): Promise<number> {
  try {
    if (out !== undefined) return writePage(out);
    const { server, url } = await servePage(pageFiles(), port);
    const stopped = new Promise<void>((resolve) => {
      const stop = (): void => {
        server.close(() => resolve());
        server.closeAllConnections();
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
    process.stdout.write(`The desk is at ${url} (Ctrl-C ends it). Articles stay in the browser.\n`);
    await stopped;
    return 0;
  } catch (error) {
    if (!(error instanceof PortError) && !isFileProblem(error)) throw error;
    process.stderr.write(`copydesk: ${error.message}\n`);
    return 2;
  }
}

/** A folder that holds something else is left alone. */
function writePage(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const entries = readdirSync(folder);
  if (entries.length > 0 && !entries.includes('index.html')) {
    process.stderr.write(`copydesk: ${folder} holds other files; name a new or empty folder\n`);
    return 2;
  }
  const files = pageFiles();
  for (const [path, file] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(file, join(folder, path));
  }
  process.stdout.write(`${files.size} files written to ${folder}; any web server can give them away.\n`);
  return 0;
}

function isFileProblem(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
