/**
 * Joins the fields of a story (its headline, its standfirst, its body, its captions) into one Prose, so that the whole
 * is analysed as one article: a name misspelt in a caption is told by its spelling in the body.
 */
import type { InlineMark, Prose, ProseBlock, ProseComment, ProseField, ProseLabel } from '../article/prose.ts';
import { OffsetMap, type Run } from '../text/offset-map.ts';
import type { Span } from '../text/span.ts';
import { readerFor } from './formats.ts';
import { isLabel, readLabel } from './labels.ts';

export interface StoryField {
  /** `headline`, `standfirst`, `body`, `caption`, `slug`, `tags` …; two fields may share a name. */
  readonly name: string;
  readonly text: string;
  /** As for `readerFor`; plain text if not given. */
  readonly format?: string | undefined;
  /** What a host has read already, such as a document in an editor; `text` is then its source. */
  readonly prose?: Prose | undefined;
}

/** A place in one field's own text. */
export interface FieldPlace {
  readonly field: ProseField;
  readonly index: number;
  /** In the field's text as given, so 0 is its start. */
  readonly range: Span;
}

const SEPARATOR = '\n\n';

/**
 * The source is the fields' texts, joined by blank lines; front matter is that of the first field that has some.
 * @throws RangeError if a field's format is not known.
 */
export function joinFields(fields: readonly StoryField[]): Prose {
  const proses = fields.map(({ name, format, text, prose }) => prose ?? (isLabel(name.toLowerCase()) ? readLabel(name.toLowerCase(), text) : readerFor({ format }).read(text)));
  const joined = new StoryWriter();
  proses.forEach((prose, i) => joined.add(fields[i].name, prose));
  return joined.finish(proses);
}

/** Which field a place in the joined source stands in; undefined between two fields or across them. */
export function fieldPlace(prose: Prose, [from, to]: Span): FieldPlace | undefined {
  const index = prose.fields?.findIndex(({ source }) => source[0] <= from && to <= source[1]) ?? -1;
  const field = prose.fields?.[index];
  if (field === undefined) return undefined;
  const start = field.source[0];
  return { field, index, range: [from - start, to - start] };
}

class StoryWriter {
  private text = '';
  private source = '';
  private readonly runs: Run[] = [];
  private readonly blocks: ProseBlock[] = [];
  private readonly marks: InlineMark[] = [];
  private readonly comments: ProseComment[] = [];
  private readonly fields: ProseField[] = [];
  private readonly labels: ProseLabel[] = [];
  private frontMatter: Prose['frontMatter'];

  add(name: string, prose: Prose): void {
    if (this.fields.length > 0) this.source += SEPARATOR;
    if (this.text !== '' && prose.text !== '') this.text += SEPARATOR;
    const text = this.text.length;
    const source = this.source.length;
    for (const run of prose.map.shifted(text, source)) this.runs.push(run);
    for (const block of prose.blocks) this.blocks.push({ ...block, span: shift(block.span, text) });
    for (const label of prose.labels ?? []) this.labels.push({ ...label, span: shift(label.span, text) });
    for (const mark of prose.marks) this.marks.push({ ...mark, span: shift(mark.span, text) });
    for (const comment of prose.comments) {
      this.comments.push({ ...comment, source: shift(comment.source, source), at: comment.at + text });
    }
    const { frontMatter } = prose;
    if (frontMatter !== undefined) this.frontMatter ??= { ...frontMatter, source: shift(frontMatter.source, source) };
    this.text += prose.text;
    this.source += prose.source;
    this.fields.push({ name, span: [text, this.text.length], source: [source, this.source.length] });
  }

  /** A replacement is escaped as the format of the field asks that it stands in. */
  finish(proses: readonly Prose[]): Prose {
    const formats = new Set(proses.map(({ format }) => format).filter((format) => format !== 'label'));
    const { fields } = this;
    const escape = (text: string, at: number): string => {
      const i = fields.findIndex(({ source }) => source[0] <= at && at <= source[1]);
      return proses[i]?.escape?.(text, at - fields[i].source[0]) ?? text;
    };
    return {
      source: this.source,
      format: formats.size === 1 ? [...formats][0] : 'story',
      text: this.text,
      map: OffsetMap.from(this.runs),
      blocks: this.blocks,
      marks: this.marks,
      comments: this.comments,
      fields,
      ...(this.labels.length === 0 ? {} : { labels: this.labels }),
      ...(this.frontMatter === undefined ? {} : { frontMatter: this.frontMatter }),
      escape,
    };
  }
}

function shift([from, to]: Span, by: number): Span {
  return [from + by, to + by];
}
