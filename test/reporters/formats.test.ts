/** Each format is what its readers expect, whatever an article holds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { parser } from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { loadReporter, REPORTER_NAMES, type ReporterName } from '../../src/reporters/index.ts';
import { KINDS, kindOf } from '../../src/rule/kind.ts';
import type { CheckedText } from '../../src/reporters/result.ts';
import { checked, checkedFixture, CLEAN, finding, HOSTILE, OPTIONS } from './sample.ts';

let fixture: CheckedText;
beforeAll(async () => {
  fixture = await checkedFixture();
});

async function written(name: ReporterName, ...results: readonly CheckedText[]): Promise<string> {
  return (await loadReporter(name))(results, OPTIONS);
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** @throws where it is not well-formed. */
function xmlElements(text: string): Element[] {
  const elements: Element[] = [];
  const reader = parser(true);
  reader.onopentag = ({ name, attributes }) => elements.push({ name, attributes: attributes as Record<string, string> }); // no namespaces are asked for
  reader.onerror = (error) => {
    throw error;
  };
  reader.write(text).close();
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  return elements;
}

it('every format takes nothing, a clean article and a hostile one', async () => {
  for (const name of REPORTER_NAMES) {
    for (const results of [[], [CLEAN], [HOSTILE, CLEAN, HOSTILE]]) expect(typeof (await written(name, ...results))).toBe('string');
  }
});

it('every rule has a kind, and only what no pattern fits is usage', () => {
  expect(rules.filter(({ id }) => !KINDS.includes(kindOf(id)))).toEqual([]);
  expect(kindOf('name-consistency')).toBe('names');
  expect(kindOf('number-style')).toBe('consistency');
  expect(kindOf('weekday-date')).toBe('figures');
});

describe('sarif', () => {
  interface Sarif {
    readonly runs: readonly [{ readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string }[] } }; readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly charOffset: number; readonly charLength: number; readonly startLine: number } } }] }[] }];
  }
  let validate: ValidateFunction;
  beforeAll(() => {
    // The schema is a draft 4 that uses nothing which a later draft reads otherwise but these two keys.
    const { id, $schema: _, ...schema } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
    validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile({ $id: String(id), ...schema });
  });

  it.each(['nothing', 'a fixture', 'a hostile article'])('fits its schema: %s', async (what) => {
    const log: unknown = JSON.parse(await written('sarif', ...(what === 'nothing' ? [] : [what === 'a fixture' ? fixture : HOSTILE, CLEAN])));
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('does not fit if a result has no message: the check can fail', async () => {
    const log = JSON.parse(await written('sarif', fixture)) as { runs: [{ results: [{ message?: unknown }] }] };
    delete log.runs[0].results[0].message;
    expect(validate(log)).toBe(false);
  });

  it('names rule, place and level of each finding', async () => {
    const { runs } = JSON.parse(await written('sarif', fixture)) as Sarif;
    const [{ tool, results }] = runs;
    expect(tool.driver.version).toBe('1.2.3');
    expect(results).toHaveLength(fixture.report.findings.length);
    results.forEach(({ ruleId, ruleIndex, level, locations }, i) => {
      const { region, artifactLocation } = locations[0].physicalLocation;
      const { range, severity } = fixture.report.findings[i];
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(level).toBe(severity === 'info' ? 'note' : severity);
      expect([region.charOffset, region.charOffset + region.charLength]).toEqual(range);
      expect(artifactLocation.uri).toBe('fixtures/harbour-strike.md');
    });
  });

  it('writes a path as a URI', async () => {
    const { runs } = JSON.parse(await written('sarif', HOSTILE)) as Sarif;
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('odd%2C%20%E2%80%9Cname%E2%80%9D%3A%20100%25.md');
  });
});

describe('github', () => {
  it('is one command a line, with marks escaped', async () => {
    const lines = (await written('github', HOSTILE)).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('::error file=odd%2C “name”%3A 100%25.md,line=1,endLine=1,col=4,endColumn=5,title=copydesk%3A spelling::<script>alert("é")</script> Put “<i>&”.');
    expect(lines[1]).toMatch(/^::warning .*::a, b: 100%25%0D%0Asecond line$/);
    expect(lines[2]).toMatch(/^::notice [^:]*line=1,endLine=2,title=/);
  });
});

describe('gitlab', () => {
  it('gives each issue a fingerprint of its own, and a line', async () => {
    const issues = JSON.parse(await written('gitlab', HOSTILE, CLEAN)) as { fingerprint: string; severity: string; description: string; check_name: string; location: { path: string; lines: { begin: number } } }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'major', 'major']);
    expect(issues.map(({ location }) => location.lines.begin)).toEqual([1, 1, 1, 1, 3]);
  });
});

describe('junit', () => {
  it('counts what it holds; only errors fail', async () => {
    const elements = xmlElements(await written('junit', HOSTILE, CLEAN));
    const [suites] = elements;
    expect(suites.attributes).toMatchObject({ tests: '6', failures: '3' });
    expect(elements.filter(({ name }) => name === 'testcase')).toHaveLength(6);
    expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(3);
    expect(elements.filter(({ name }) => name === 'testsuite').map(({ attributes }) => [attributes.name, attributes.tests])).toEqual([[HOSTILE.path, '5'], ['clean.md', '1']]);
  });
});

describe('checkstyle', () => {
  it('is a file element for each article, an error for each finding', async () => {
    const elements = xmlElements(await written('checkstyle', HOSTILE, CLEAN));
    expect(elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name)).toEqual([HOSTILE.path, 'clean.md']);
    const errors = elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes);
    expect(errors[0]).toEqual({ line: '1', column: '4', severity: 'error', message: '<script>alert("é")</script> Put “<i>&”.', source: 'copydesk.spelling' });
    expect(errors).toHaveLength(5);
  });
});

describe('rdjson', () => {
  it('counts columns in bytes and suggests the first fix', async () => {
    const { diagnostics } = JSON.parse(await written('rdjson', HOSTILE)) as { diagnostics: { severity: string; location: { range: { start: { line: number; column: number }; end: { line: number; column: number } } }; suggestions: { text: string }[] }[] };
    expect(diagnostics[0].location.range).toEqual({ start: { line: 1, column: 4 }, end: { line: 1, column: 6 } }); // é has two
    expect(diagnostics[1].location.range).toEqual({ start: { line: 1, column: 6 }, end: { line: 1, column: 10 } }); // the face has four
    expect(diagnostics[0].suggestions).toEqual([{ range: diagnostics[0].location.range, text: '<i>&' }]);
  });
});

describe('markdown', () => {
  it('counts by kind and lists by file, with nothing of the article as markup', async () => {
    const text = await written('markdown', HOSTILE, CLEAN);
    expect(text).toContain('3 errors, 1 warning, 1 note in 2 articles.');
    expect(text).toContain('| Spelling | 2 | 2 |');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>');
  });

  it('says so if there is nothing', async () => {
    expect(await written('markdown', CLEAN)).toBe('## Copydesk\n\nNo findings in one article.\n');
  });

  it('cuts a list that no page would show', async () => {
    const many = checked('many.md', 'x'.repeat(800), Array.from({ length: 800 }, (_, i) => finding([i, i + 1])));
    expect(await written('markdown', many)).toContain('… and 300 more.');
  });
});
