/** What the user has set in the editor under `copydesk`: a configuration, weaker than any file’s, and how the server behaves. */
import { findMisfits, type Configuration } from '../../proofreader/configuration.ts';
import { rules } from '../../rules/index.ts';
import { styles } from '../../styles/index.ts';

export interface EditorSettings {
  readonly isEnabled: boolean;
  readonly configuration: Configuration;
  /** Articles longer than this, in characters, are not proofread. */
  readonly largestArticle: number;
  /** Whether requests for the whole workspace’s diagnostics are answered before somebody runs “check workspace”. */
  readonly checksWorkspace: boolean;
}

export interface ReadSettings {
  readonly settings: EditorSettings;
  /** What does not fit, and was passed over. */
  readonly problems: readonly string[];
}

const MILLION = 1_000_000;

export const DEFAULT_SETTINGS: EditorSettings = { isEnabled: true, configuration: {}, largestArticle: 2 * MILLION, checksWorkspace: true };

const CONFIGURATION_KEYS = ['style', 'dialect', 'vocabulary', 'names', 'rules'] as const;
const SERVER_KEYS = ['enable', 'largestArticle', 'workspace', 'trace'];

/** @param given the editor’s settings, of any shape: a setting that does not fit is reported and left at its default. */
export function readEditorSettings(given: unknown): ReadSettings {
  if (given === undefined || given === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (typeof given !== 'object' || Array.isArray(given)) return { settings: DEFAULT_SETTINGS, problems: ['copydesk: expected an object of settings'] };
  const entries = Object.entries(given as Record<string, unknown>).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const problems: string[] = [];
  const configuration: Record<string, unknown> = {};
  for (const [key, value] of entries.filter(([name]) => !SERVER_KEYS.includes(name))) {
    const misfits = findMisfits({ [key]: value }, rules, styles);
    problems.push(...misfits.map(({ message }) => `copydesk settings: ${message}`));
    if (misfits.length === 0 && (CONFIGURATION_KEYS as readonly string[]).includes(key)) configuration[key] = value;
  }
  const server = new Map<string, unknown>(entries);
  const largest = server.get('largestArticle');
  if (largest !== undefined && !(typeof largest === 'number' && largest > 0)) problems.push(`copydesk settings: largestArticle: expected a number of million characters, found ${JSON.stringify(largest)}`);
  return {
    settings: {
      isEnabled: server.get('enable') !== false,
      configuration,
      largestArticle: typeof largest === 'number' && largest > 0 ? largest * MILLION : DEFAULT_SETTINGS.largestArticle,
      checksWorkspace: server.get('workspace') !== 'on request',
    },
    problems,
  };
}
