import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const tablesAsText = {
  name: 'tables-as-text',
  enforce: 'pre' as const,
  load(id: string): string | null {
    const path = id.split('?')[0];
    return /\/data\/.*\.(?:tsv|txt)$/.test(path) ? `export default ${JSON.stringify(readFileSync(path, 'utf8'))}` : null;
  },
};

/** Tests of what stands in dist: it is built first, unless it is up to date. */
const BUILT = { globalSetup: 'test/build.ts', testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [tablesAsText],
        test: { name: 'source', include: ['test/**/*.test.ts'], exclude: ['test/built/**', 'test/package/**', 'test/editors/**', 'test/web/**', '**/node_modules/**'], testTimeout: 60_000 },
      },
      { plugins: [tablesAsText], test: { name: 'built', include: ['test/built/**/*.test.ts'], ...BUILT } },
      { test: { name: 'editors', include: ['test/editors/*.test.ts'], fileParallelism: false, ...BUILT } },
      { test: { name: 'vscode', include: ['test/editors/code-server/*.test.ts'], fileParallelism: false, testTimeout: 240_000, hookTimeout: 120_000 } },
      { plugins: [tablesAsText], test: { name: 'web', include: ['test/web/**/*.test.ts'], fileParallelism: false, ...BUILT } },
      { test: { name: 'package', include: ['test/package/**/*.test.ts'], ...BUILT } },
    ],
  },
});
