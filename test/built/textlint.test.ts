/** The preset inside textlint itself, as people configure it, beside other rules and filters. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, type Ran } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
  folder.write('.textlintrc.json', '{ "rules": { "preset-copydesk": true } }');
});
afterEach(() => {
  folder.remove();
});

const SLIP = 'The goverment fell.\n';
const SPACED = 'The council met  on the hill.\n';

interface Message {
  readonly ruleId: string;
  readonly message: string;
  readonly severity: number;
  readonly range: readonly [number, number];
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
  readonly suggestions?: readonly { readonly fix: { readonly text: string } }[];
}

function messages({ stdout }: Ran): readonly Message[] {
  const [file] = JSON.parse(stdout) as readonly { readonly messages: readonly Message[] }[]; // textlint's JSON formatter
  return file.messages;
}

function lint(name = 'a.md'): readonly Message[] {
  return messages(folder.textlint(['--format', 'json', name]));
}

function told(text: string, found: readonly Message[]): string[] {
  return found.map(({ ruleId, range }) => `${ruleId}|${text.slice(...range)}`);
}

describe('the preset', () => {
  it('finds, suggests and fails', () => {
    folder.write('a.md', SLIP);
    expect(folder.textlint(['a.md'])).toMatchObject({ status: 1 });
    expect(lint()).toMatchObject([{ ruleId: 'copydesk/spelling', severity: 2, range: [4, 13], suggestions: [{ fix: { text: 'government' } }] }]);
  });

  it('passes a clean article', () => {
    folder.write('a.md', 'The council met on the hill.\n');
    expect(folder.textlint(['a.md'])).toMatchObject({ status: 0, stdout: '' });
  });

  it('reads plain text, too', () => {
    folder.write('a.txt', 'The *goverment* fell.\n');
    expect(lint('a.txt')).toMatchObject([{ ruleId: 'copydesk/spelling', range: [5, 14] }]);
  });

  it('names the replacement in the message, as textlint shows no suggestions', () => {
    folder.write('a.md', SLIP);
    expect(folder.textlint(['a.md']).stdout).toContain('government');
  });

  it('keeps a finding’s own severity', () => {
    folder.write('a.md', `Zqxv the endedup fell.\n`);
    expect(lint().map(({ severity }) => severity)).toEqual([1]);
  });

  it('runs a single rule by itself', () => {
    folder.write('.textlintrc.json', '{ "rules": { "preset-copydesk": { "spelling": false } } }');
    folder.write('a.md', SLIP + SPACED);
    expect(told(SLIP + SPACED, lint())).toEqual(['copydesk/spacing|  ']);
  });

  it('says once that it does not know an option, and goes on', () => {
    folder.write('.textlintrc.json', '{ "rules": { "preset-copydesk": { "spelling": { "severty": "info" } } } }');
    folder.write('a.md', SLIP);
    const { stdout, stderr } = folder.textlint(['a.md']);
    expect(stderr.match(/rule spelling has no option ‘severty’; did you mean ‘severity’\?/g)).toHaveLength(1);
    expect(stdout).toContain('goverment');
  });

  it('reads Copydesk’s own configuration, found from the article', () => {
    folder.write('desk/.copydeskrc.json', '{ "vocabulary": ["goverment"] }');
    folder.write('desk/a.md', SLIP);
    folder.write('b.md', SLIP);
    expect(lint('desk/a.md')).toEqual([]);
    expect(lint('b.md')).toHaveLength(1);
  });

  it('says what is wrong with that configuration', () => {
    folder.write('.copydeskrc.json', '{\n "rules": { "speling": true }\n}');
    folder.write('a.md', SLIP);
    const { status, stdout, stderr } = folder.textlint(['a.md']);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('.copydeskrc.json:2: unknown rule ‘speling’; did you mean ‘spelling’?');
  });
});

describe('--fix', () => {
  it('applies safe fixes only', () => {
    folder.write('a.md', `${SPACED}\n${SLIP}`);
    folder.textlint(['--fix', 'a.md']);
    expect(folder.read('a.md')).toBe(`The council met on the hill.\n\n${SLIP}`);
  });

  it('does what copydesk --fix does, and converges', () => {
    const text = `# Quay  shut\n\n${SPACED}\nHe paused ,  then (  spoke ) .  The the *mayor*  left ; nobody knew why .\n`;
    folder.write('a.md', text);
    folder.write('b.md', text);
    folder.textlint(['--fix', 'a.md']);
    folder.copydesk(['--fix', 'b.md']);
    const once = folder.read('a.md');
    expect(once).toBe(folder.read('b.md'));
    expect(once).not.toBe(text);
    folder.textlint(['--fix', 'a.md']);
    expect(folder.read('a.md')).toBe(once);
  });
});

describe('beside others', () => {
  it('textlint-rule-spelling runs in the same .textlintrc', () => {
    folder.write('.textlintrc.json', '{ "rules": { "preset-copydesk": true, "spelling": { "language": "en" } } }');
    folder.write('a.md', SLIP);
    expect(told(SLIP, lint()).sort()).toEqual(['copydesk/spelling|goverment', 'spelling|g']); // that one gives a place, not a stretch
  });

  it('textlint-filter-rule-comments turns findings off', () => {
    folder.write('.textlintrc.json', '{ "filters": { "comments": true }, "rules": { "preset-copydesk": true } }');
    const text = `<!-- textlint-disable copydesk/spelling -->\n\n${SLIP}\n<!-- textlint-enable -->\n\n${SLIP}`;
    folder.write('a.md', text);
    expect(lint()).toMatchObject([{ range: [text.lastIndexOf('goverment'), text.lastIndexOf('goverment') + 9] }]);
    const all = `<!-- textlint-disable -->\n\n${SLIP}${SPACED}\n<!-- textlint-enable -->\n`;
    folder.write('a.md', all);
    expect(lint()).toEqual([]);
  });

  it('Copydesk’s own comments are respected', () => {
    folder.write('a.md', `<!-- copydesk-disable-next-line spelling -- its name -->\n${SLIP}`);
    expect(lint()).toEqual([]);
  });
});
