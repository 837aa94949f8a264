/** Builds the package before the tests that run it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export default function build(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/prepare.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}
