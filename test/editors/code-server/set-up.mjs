// Puts a real VS Code where the test finds it: code-server 4.100.3, the last that runs on Node 20, outside the repository.
// Its install scripts want a compiler's whole kitchen; only the native parts that a server without terminal logins needs
// are built here, with node-gyp against the headers of the Node that runs. Prints the folder.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const VERSION = '4.100.3';
const folder = process.env.COPYDESK_CODE_SERVER ?? join(homedir(), '.cache/copydesk/code-server');
const server = join(folder, 'node_modules/code-server');
const code = join(server, 'lib/vscode');
const done = join(folder, `built-${VERSION}-${process.versions.modules}`);
const argon = join(folder, 'node_modules/argon2');
const NATIVE = ['@vscode/spdlog', 'native-watchdog', 'node-pty'].map((name) => join(code, 'node_modules', name));

const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: ['ignore', 2, 2] });

if (!existsSync(done)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quick = ['--ignore-scripts', '--no-audit', '--no-fund'];
  run('npm', ['install', ...quick, `code-server@${VERSION}`], folder);
  for (const place of [code, join(code, 'extensions')]) run('npm', ['install', ...quick, '--omit=dev'], place);
  const prefix = join(dirname(process.execPath), '..');
  const headers = existsSync(join(prefix, 'include/node')) ? [`--nodedir=${prefix}`] : [];
  const gyp = join(execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim(), 'npm/node_modules/node-gyp/bin/node-gyp.js');
  // Named by its package.json, in the way of node-pre-gyp.
  run(process.execPath, [gyp, 'rebuild', ...headers, '--module_name=argon2', '--module_path=build'], argon);
  mkdirSync(join(argon, 'lib/binding/napi-v3'), { recursive: true });
  cpSync(join(argon, 'build/Release/argon2.node'), join(argon, 'lib/binding/napi-v3/argon2.node'));
  for (const module of NATIVE) run(process.execPath, [gyp, 'rebuild', ...headers], module);
  rmSync(join(code, 'node_modules.asar'), { recursive: true, force: true });
  symlinkSync('node_modules', join(code, 'node_modules.asar'));
  writeFileSync(done, '');
}
console.log(folder);
