// Builds the package after an install, unless it is built already from the same inputs (npm runs this twice).
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist/.inputs');
const inputs = ['package-lock.json', 'tsdown.config.ts', 'src', 'web', 'scripts', 'data'];

if (!existsSync(join(root, 'src'))) process.exit(0); // installed from the registry: it is built
const hash = createHash('sha256');
for (const input of inputs) add(join(root, input));
const now = hash.digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) process.exit(0);
execSync('npm run build', { cwd: root, stdio: 'inherit' });
writeFileSync(stamp, now);

function add(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) if (name !== 'build') add(join(path, name));
    return;
  }
  hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
}
