// Draws what the command prints for the README’s article: docs/result.svg. usage: node scripts/picture.mjs (after a build)
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const MOST_LINES = 46;
const [WIDTH, LINE, LEFT, TOP] = [920, 18, 18, 46];
const COLOURS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' };

const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), 'fixtures/harbour-strike.md'], { cwd: root, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '100' } });
const lines = stdout.trimEnd().split('\n').slice(0, MOST_LINES);
const height = TOP + lines.length * LINE + 14;

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One line of terminal text as tspans. */
function spans(line) {
  let style = {};
  return line
    .split(/(\u001b\[\d+m)/)
    .map((part) => {
      const code = /^\u001b\[(\d+)m$/.exec(part)?.[1];
      if (code === undefined) return part === '' ? '' : `<tspan${attributes(style)}>${escape(part)}</tspan>`;
      style = next(style, Number(code));
      return '';
    })
    .join('');
}

function next(style, code) {
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, colour: undefined };
  return code in COLOURS ? { ...style, colour: COLOURS[code] } : style;
}

function attributes({ bold, dim, underline, colour }) {
  return [colour && ` fill="${colour}"`, bold && ' font-weight="bold"', dim && ' fill-opacity="0.6"', underline && ' text-decoration="underline"'].filter(Boolean).join('');
}

const rows = lines.map((line, i) => `<text x="${LEFT}" y="${TOP + i * LINE}" xml:space="preserve">${spans(line)}</text>`);
writeFileSync(
  join(root, 'docs/result.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Copydesk’s findings on an article, in a terminal">
<rect width="100%" height="100%" rx="8" fill="#161b22"/>
<circle cx="20" cy="18" r="6" fill="#ff5f56"/><circle cx="40" cy="18" r="6" fill="#ffbd2e"/><circle cx="60" cy="18" r="6" fill="#27c93f"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#e6edf3">
${rows.join('\n')}
</g>
</svg>
`,
);
