/** The shape of requests and answers of /v1, as TypeBox schemas: they validate, type and document. */
import { Type, type Static } from 'typebox';
import { DIALECTS } from '../../proofreader/configuration.ts';
import { readers } from '../../readers/index.ts';
import { styles } from '../../styles/index.ts';

const EXACT = { additionalProperties: false } as const;
const MOST_FIELDS = 500;

const Format = Type.String({ maxLength: 20, description: `${[...readers.keys()].join(', ')}; plain text if not given` });

const Settings = Type.Object(
  {
    style: Type.Optional(Type.String({ description: `house style: ${styles.map(({ name }) => name).join(', ')}` })),
    dialect: Type.Optional(Type.String({ description: DIALECTS.join(', ') })),
    vocabulary: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10_000, description: 'words that are right here' })),
    rules: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'by id: true, false, a severity, or options' })),
  },
  EXACT,
);

const Field = Type.Object({ name: Type.String({ maxLength: 100, description: 'headline, standfirst, body, caption, slug, tags …' }), text: Type.String(), format: Type.Optional(Format) }, EXACT);

const ARTICLE = {
  text: Type.Optional(Type.String({ description: 'the article; either this or fields' })),
  fields: Type.Optional(Type.Array(Field, { minItems: 1, maxItems: MOST_FIELDS, description: 'the fields of a story, compared with each other' })),
  format: Type.Optional(Format),
  published: Type.Optional(Type.String({ maxLength: 40, description: 'ISO date' })),
  settings: Type.Optional(Settings),
};

export const ProofreadBody = Type.Object({ ...ARTICLE, notes: Type.Optional(Type.Boolean({ description: 'also list names, figures and dates with their places' })) }, EXACT);
export type ProofreadBody = Static<typeof ProofreadBody>;

export const FixBody = Type.Object({ ...ARTICLE, trust: Type.Optional(Type.Enum(['safe', 'review'], { description: 'safe, the default, applies only what keeps the meaning whatever the article says' })) }, EXACT);
export type FixBody = Static<typeof FixBody>;

const Range = Type.Array(Type.Integer(), { minItems: 2, maxItems: 2, description: 'UTF-16 offsets, half-open' });
const Edit = Type.Object({ range: Range, text: Type.String() });
const Fix = Type.Object({ text: Type.String(), trust: Type.Enum(['safe', 'review']), edits: Type.Optional(Type.Array(Edit)) });

const Finding = Type.Object({
  ruleId: Type.String(),
  messageId: Type.String(),
  data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  severity: Type.Enum(['error', 'warning', 'info']),
  message: Type.String(),
  range: Range,
  fixes: Type.Array(Fix, { description: 'best first' }),
  because: Type.Optional(Type.Array(Range, { description: 'places that prove it' })),
  group: Type.Optional(Type.String({ description: 'findings of one group repeat one slip' })),
  query: Type.Optional(Type.Boolean({ description: 'a question with candidates, not a correction' })),
  fingerprint: Type.String(),
  url: Type.String(),
  field: Type.Optional(Type.String()),
  fieldIndex: Type.Optional(Type.Integer()),
  becauseFields: Type.Optional(Type.Array(Type.Integer())),
});

const Noted = Type.Array(Type.Object({ text: Type.String(), note: Type.Optional(Type.String()), ranges: Type.Array(Range) }));

export const ProofreadAnswer = Type.Object({
  findings: Type.Array(Finding),
  counts: Type.Object({ error: Type.Integer(), warning: Type.Integer(), info: Type.Integer(), fixable: Type.Integer() }),
  verified: Type.Optional(Noted),
  unverified: Type.Optional(Noted),
  figures: Type.Optional(Noted),
  dates: Type.Optional(Noted),
});

export const FixAnswer = Type.Object({
  text: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(Field)),
  applied: Type.Integer({ description: 'how many fixes' }),
  findings: Type.Array(Finding, { description: 'what is left' }),
});

export const RuleAnswer = Type.Object({
  id: Type.String(),
  summary: Type.String(),
  why: Type.String(),
  kind: Type.String(),
  severity: Type.String(),
  fix: Type.String(),
  isOptIn: Type.Boolean(),
  options: Type.Array(Type.Object({ name: Type.String(), describe: Type.String(), preset: Type.Unknown() })),
});

export const Problem = Type.Object({ error: Type.Object({ code: Type.String(), message: Type.String(), field: Type.Optional(Type.String()) }) });
