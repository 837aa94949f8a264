/** The JSON schema of the configuration file. */
import { schemaOf } from '../../src/rule/options.ts';
import type { Rule } from '../../src/rule/define-rule.ts';
import type { Style } from '../../src/styles/style.ts';

const SEVERITY = { enum: ['error', 'warning', 'info'] };
const texts = (description: string): Record<string, unknown> => ({ type: 'array', items: { type: 'string' }, description });

export function schema(rules: readonly Rule[], styles: readonly Style[]): Record<string, unknown> {
  const settings = {
    style: { enum: styles.map(({ name }) => name), default: 'auto', description: 'House style.' },
    dialect: { enum: ['auto', 'us', 'gb', 'au', 'ca', 'in'], default: 'auto', description: 'Dialect of English; auto lets each article vote.' },
    vocabulary: texts('Words that are right here.'),
    names: texts('Files with names of local people.'),
    rules: { type: 'object', additionalProperties: false, properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])) },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Copydesk configuration',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: { oneOf: [{ type: 'string' }, texts('Other configuration files, weakest first.')] },
      ...settings,
      overrides: {
        type: 'array',
        description: 'Settings for some files, later ones stronger.',
        items: { type: 'object', additionalProperties: false, required: ['files'], properties: { files: texts('Globs, from the configuration’s folder.'), ...settings } },
      },
    },
  };
}

function ruleSchema(rule: Rule): Record<string, unknown> {
  const options = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, schemaOf(option)]));
  return {
    description: rule.summary,
    oneOf: [{ type: 'boolean' }, { enum: ['error', 'warning', 'info', 'off'] }, { type: 'object', additionalProperties: false, properties: { severity: SEVERITY, ...options } }],
  };
}
