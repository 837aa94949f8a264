// Writes src/rules/ID.ts, a rule that finds one word, and generates what follows from it: npm run new-rule ID
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const id = process.argv[2] ?? '';
const file = join(root, 'src/rules', `${id}.ts`);
if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) fail('usage: npm run new-rule ID, the subject of the fault in kebab-case: doubled-word');
if (existsSync(file)) fail(`src/rules/${id}.ts is there already`);

writeFileSync(
  file,
  `import { defineRule } from '../rule/define-rule.ts';
import { onWords } from '../rule/trigger.ts';

export default defineRule({
  id: '${id}',
  summary: 'What it marks, in one line without a stop',
  why: 'Why an editor minds, in a sentence or two.',
  severity: 'warning',
  fix: 'review',
  isOptIn: true,
  on: onWords(['irregardless']),
  messages: {
    found: '“{found}”: “{better}” is meant.',
  },
  examples: [
    { bad: 'They went on ⟦irregardless⟧ of the rain.', good: 'They went on regardless of the rain.' },
    { good: 'They went on regardless of the rain.' },
  ],
  *find(article, _options, at) {
    const better = 'regardless';
    yield { span: article.span(at), say: 'found', data: { better }, fixes: [better] };
  },
});
`,
);
execFileSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
console.log(`src/rules/${id}.ts is written. Its examples are its tests: npx vitest run test/rules -t '${id}'`);

function fail(message) {
  console.error(message);
  process.exit(1);
}
