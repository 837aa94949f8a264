// `npm run test:libreoffice`: LibreOffice as a client of `copydesk serve`. Needs Debian's libreoffice-writer-nogui and
// python3-uno. LibreOffice has a profile of its own in a temporary folder, in which its LanguageTool checker is turned on
// and told where the server is; a script asks that checker over UNO. Exit code 0: all as expected, 1: not, 2: could not run.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Paragraphs with what has to be found: the words, and the first suggestion. */
const CASES = [
  ['The goverment fell on Monday.', [['goverment', 'government']]],
  ['It rained on the hill.', []],
  ['R&D grew by 5% & the goverment, “unmoved”, said 2+2 is 4.', [['goverment', 'government']]],
  ['Write &language=de in the form; the goverment reads it.', [['goverment', 'government']]],
  ['They ran for the the bus.', [['the the', 'the']]],
  ['At the café 😀 the goverment fell.', [['goverment', 'government']]],
];

for (const [tool, args] of [['soffice', ['--version']], ['/usr/bin/python3', ['-c', 'import uno']]]) {
  if (spawnSync(tool, args, { stdio: 'ignore' }).status === 0) continue;
  console.error('LibreOffice or its Python bridge is not here: apt-get install libreoffice-writer-nogui python3-uno');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'copydesk-office-'));
const pipe = `copydesk-${process.pid}`;
const children = [];
try {
  const url = await startServer();
  startOffice(url);
  writeFileSync(join(folder, 'paragraphs.json'), JSON.stringify(CASES.map(([text]) => text)));
  const asked = await finished(start('/usr/bin/python3', [join(import.meta.dirname, 'check.py'), pipe, join(folder, 'paragraphs.json')], ['ignore', 'pipe', 'inherit']));
  if (asked.code !== 0) throw new Error('LibreOffice gave no answer');
  process.exitCode = compare(JSON.parse(asked.output)) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  for (const child of children) stop(child);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns where it listens. */
function startServer() {
  const server = start(process.execPath, [join(import.meta.dirname, '../../dist/cli.cjs'), 'serve', '--port', '0', '--no-config', '--threads', '1'], ['ignore', 'pipe', 'inherit']);
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (piece) => {
      printed += piece;
      const found = /listening on (\S+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.on('exit', () => reject(new Error(`the server did not start: ${printed}`)));
  });
}

function startOffice(url) {
  const settings = [['BaseURL', 'xs:string', `${url}/v2`], ['IsEnabled', 'xs:boolean', 'true']].map(
    ([name, type, value]) => `<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"><prop oor:name="${name}" oor:op="fuse" oor:type="${type}"><value>${value}</value></prop></item>`,
  );
  mkdirSync(join(folder, 'profile/user'), { recursive: true });
  writeFileSync(
    join(folder, 'profile/user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${settings.join('')}</oor:items>\n`,
  );
  start('soffice', ['--headless', '--nologo', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, `--accept=pipe,name=${pipe};urp;`], 'ignore');
}

function compare(answers) {
  let isRight = true;
  CASES.forEach(([text, expected], i) => {
    const found = answers[i].map(([from, length, comment, suggestions]) => ({ word: text.slice(from, from + length), first: suggestions[0], comment }));
    const isSame = JSON.stringify(found.map(({ word, first }) => [word, first])) === JSON.stringify(expected) && found.every(({ comment }) => comment !== '');
    isRight &&= isSame;
    console.log(`${isSame ? 'ok' : 'NOT OK'}: ${text} → ${found.map(({ word, first, comment }) => `${comment}: ${word} → ${first}`).join('; ') || 'nothing'}`);
  });
  console.log(`${isRight ? CASES.length : 'not all'} of ${CASES.length} as expected`);
  return isRight;
}

function start(tool, args, stdio) {
  // A group of its own: soffice is a script that starts the office.
  const child = spawn(tool, args, { stdio, detached: true });
  children.push(child);
  return child;
}

function finished(child) {
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function stop(child) {
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
