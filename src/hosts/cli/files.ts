/** Which files the arguments mean: files as they are, folders with all articles in them, globs. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';

const ENDINGS = ['md', 'markdown', 'mdown', 'mdx', 'html', 'htm', 'txt', 'text'];
const ARTICLES = `**/*.{${ENDINGS.join(',')}}`;
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** True for a file that a folder's name would mean. */
export function isArticle(path: string): boolean {
  return ENDINGS.includes(path.slice(path.lastIndexOf('.') + 1));
}

export interface ExpandedFiles {
  readonly files: readonly string[];
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
}

export async function expandFiles(patterns: readonly string[]): Promise<ExpandedFiles> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const pattern of patterns) {
    const kind = kindOf(pattern);
    if (kind === 'file') files.add(pattern);
    else if (kind === undefined && !isDynamic(pattern)) missing.push(pattern);
    else for (const file of await expand(pattern, kind === 'folder')) files.add(file);
  }
  return { files: [...files], missing };
}

async function expand(pattern: string, isFolder: boolean): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = isFolder ? await glob(ARTICLES, { cwd: pattern, ignore: IGNORED }) : await glob(pattern, { ignore: IGNORED, absolute: true });
  return found.map((file) => (isFolder ? join(pattern, file) : relative(process.cwd(), file))).sort();
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function isDynamic(pattern: string): boolean {
  return /[*?{}[\]!()]/.test(pattern);
}
