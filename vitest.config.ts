import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'tables-as-text',
      enforce: 'pre',
      load(id) {
        const path = id.split('?')[0];
        return /\/data\/.*\.(?:tsv|txt)$/.test(path) ? `export default ${JSON.stringify(readFileSync(path, 'utf8'))}` : null;
      },
    },
  ],
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
