/** Where things lie on the disk: the user’s own settings, the rules’ pages, files behind URIs. */
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIGURATION_PLACES } from '../../node/configuration-file.ts';

/** In the built package the pages lie beside the code’s folder, in a checkout at the top. */
const PAGES = ['../docs/rules/', '../../../../docs/rules/'];

/** The user’s own settings, in every workspace: `~/.config/copydesk/copydeskrc.json`. */
export function userSettingsPath(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CONFIG_HOME: xdg, APPDATA: appData } = environment;
  const base = xdg !== undefined && xdg !== '' ? xdg : process.platform === 'win32' && appData !== undefined ? appData : join(homedir(), '.config');
  return join(base, 'copydesk/copydeskrc.json');
}

/** @returns undefined for what is no file: `untitled:Untitled-1`. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

export function rulePageOf(ruleId: string): string | undefined {
  const pages = PAGES.map((folder) => new URL(`${folder}${encodeURIComponent(ruleId)}.md`, import.meta.url));
  return pages.find((page) => existsSync(page))?.href;
}

/** Changes when a file does; '' if it is not there. */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${String(stat.mtimeMs)}:${String(stat.size)}`;
}

/** Changes when a configuration that an article may lead to appears, goes or is edited. Asking costs a fraction of a millisecond. */
export function configurationStamp(path: string): string {
  const stamps = [stampOrNothing(userSettingsPath())];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    for (const place of CONFIGURATION_PLACES) stamps.push(stampOrNothing(join(folder, place)));
    if (folder === dirname(folder)) return stamps.join();
  }
}

function stampOrNothing(path: string): string {
  try {
    return stampOf(path);
  } catch {
    return ''; // a folder that may not be looked into
  }
}
