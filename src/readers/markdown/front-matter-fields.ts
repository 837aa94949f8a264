/**
 * What front matter says to readers: the headline, the standfirst, a caption. These are part of the story and are read as
 * its fields; slug and tags are labels, of which only the names are looked at; all else up there is for machines.
 *
 * Values of one line are found without a YAML parser, which would not tell where they stand: plain, or in quotation marks
 * with none and no backslash inside. Values of other forms are left alone.
 */
import type { ProseField } from '../../article/prose.ts';
import type { Span } from '../../text/span.ts';
import { addLabel, labelsIn } from '../labels.ts';
import type { ProseBuilder } from '../prose-builder.ts';
import type { FrontMatter } from './front-matter.ts';

interface Value {
  readonly name: string;
  /** In the source, without quotation marks. */
  readonly source: Span;
  readonly quote: '' | '"' | "'";
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'headline',
  headline: 'headline',
  standfirst: 'standfirst',
  description: 'standfirst',
  subtitle: 'standfirst',
  subheadline: 'standfirst',
  deck: 'standfirst',
  dek: 'standfirst',
  summary: 'standfirst',
  excerpt: 'standfirst',
  caption: 'caption',
  image_caption: 'caption',
};
const LINES = {
  yaml: /^(\w+):[ \t]+(\S[^\r\n]*)/gm,
  toml: /^(\w+)[ \t]*=[ \t]*(["'][^\r\n]*)/gm,
} as const;
/** Values that YAML gives a meaning, or a scalar of several lines. */
const SPECIAL = /^[|>&*!{[%@`#]/;

/** Writes each as a block of its own; what is not English running text is no block at all. @returns the fields, in order. */
export function readFields(source: string, { language, text, source: [base] }: FrontMatter, builder: ProseBuilder): (ProseField & { readonly quote: Value['quote'] })[] {
  const fields = [];
  const values: readonly Value[] = language === 'json' ? [] : [...valuesIn(text, language)];
  const labels = [...labelsIn(text, language)].map((label) => ({ ...label, quote: undefined }));
  for (const value of [...values, ...labels].sort((a, b) => a.source[0] - b.source[0])) {
    const span: Span = [base + value.source[0], base + value.source[1]];
    if (value.quote === undefined) {
      addLabel(builder, value.name, source.slice(...span), span[0]);
      continue;
    }
    builder.begin(value.name === 'headline' ? 'heading' : 'paragraph', value.name === 'headline' ? 1 : undefined);
    const from = builder.length;
    builder.addVerbatim(source.slice(...span), span[0]);
    if (builder.end()) fields.push({ name: value.name, span: [from, builder.length] as const, source: span, quote: value.quote });
  }
  return fields;
}

function* valuesIn(text: string, language: 'yaml' | 'toml'): Iterable<Value> {
  for (const match of text.matchAll(LINES[language])) {
    const [line, key, raw] = match;
    const name = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
    if (name === undefined || SPECIAL.test(raw)) continue;
    const at = match.index + line.length - raw.length;
    const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : '';
    const inner = quote === '' ? /^(?:(?! #|: ).)+/.exec(raw)?.[0].trimEnd() : new RegExp(`^${quote}([^${quote}\\\\]*)${quote}[ \\t]*(?:#.*)?$`).exec(raw)?.[1];
    if (inner === undefined || inner === '' || (quote === '' && /: /.test(raw.replace(/ #.*/, '')))) continue;
    const start = at + quote.length;
    yield { name, source: [start, start + inner.length], quote };
  }
}

/** A replacement as the value's quotation marks ask; a plain value stays as it is if the text would end it. */
export function escapeValue(text: string, quote: Value['quote']): string {
  if (quote === '"') return text.replace(/["\\]/g, '\\$&');
  return quote === "'" ? text.replaceAll("'", "''") : text;
}
