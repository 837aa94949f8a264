/** The ways of writing findings. Those that people see are at hand; the others are loaded when somebody asks for them. */
import { compact } from './compact.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './result.ts';

const LOADERS = {
  pretty: () => Promise.resolve<Reporter>(pretty),
  json: () => Promise.resolve<Reporter>(json),
  compact: () => Promise.resolve<Reporter>(compact),
  html: async (): Promise<Reporter> => (await import('./html.ts')).html,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarif,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.ts')).gitlab,
  junit: async (): Promise<Reporter> => (await import('./junit.ts')).junit,
  checkstyle: async (): Promise<Reporter> => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async (): Promise<Reporter> => (await import('./rdjson.ts')).rdjson,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type ReporterName = keyof typeof LOADERS;

export const REPORTER_NAMES = Object.keys(LOADERS) as readonly ReporterName[];

export function loadReporter(name: ReporterName): Promise<Reporter> {
  return LOADERS[name]();
}
