/**
 * The article as the HTML report shows it: all of its source, set by its blocks, with the findings marked in place. What a
 * reader passes over (front matter, images, code) stands in small type, so that nothing is hidden.
 */
import type { MarkupKind } from '../article/prose.ts';
import { readerFor } from '../readers/index.ts';
import type { Finding } from '../engine/finding.ts';
import type { Span } from '../text/span.ts';
import type { CheckedText } from './result.ts';
import { escapeAttribute, escapeText } from './xml.ts';

const TAGS: Readonly<Record<MarkupKind, string>> = { heading: 'h2', paragraph: 'p', 'list-item': 'p', quotation: 'blockquote', 'table-cell': 'p', caption: 'figcaption', 'alt-text': 'figcaption' };

/** A finding and the number it has in the list; places that repeat one slip share theirs. */
export interface Numbered {
  readonly finding: Finding;
  readonly number: number;
  readonly isFirst: boolean;
}

export function copyHtml({ path, source }: CheckedText, findings: readonly Numbered[], prefix: string): string {
  const marker = new Marker(source, findings, prefix);
  let html = '';
  let at = 0;
  for (const { range, tag } of blocksOf(path, source)) {
    if (range[0] < at) continue; // an image's alt text, read after the paragraph it stands in
    html += between(marker, [at, range[0]]);
    html += `<${tag}>${marker.marked(range)}</${tag}>\n`;
    at = range[1];
  }
  return html + between(marker, [at, source.length]);
}

function blocksOf(path: string, source: string): { range: Span; tag: string }[] {
  const { blocks, map } = readerFor({ path }).read(source);
  return blocks
    .map(({ kind, span, level }) => ({ range: map.toSource(span), tag: kind === 'heading' ? `h${Math.min(3, level ?? 2)}` : TAGS[kind] }))
    .sort((a, b) => a.range[0] - b.range[0]);
}

/** Markup between two blocks: left out if it only sets them apart and nothing was found in it. */
function between(marker: Marker, range: Span): string {
  const isBare = /^[\s>#*+\-_=|:]*$/.test(marker.source.slice(range[0], range[1]));
  return isBare && !marker.hasFindings(range) ? '' : `<pre>${marker.marked(trimmed(marker.source, range))}</pre>\n`;
}

function trimmed(source: string, [from, to]: Span): Span {
  const text = source.slice(from, to);
  const start = from + (/^\s*\n/.exec(text)?.[0].length ?? 0);
  return [Math.min(start, to), Math.max(start, to - (/\s*$/.exec(text)?.[0].length ?? 0))];
}

class Marker {
  readonly source: string;
  private readonly findings: readonly Numbered[];
  private readonly prefix: string;
  /** Numbers whose anchor is written. */
  private readonly anchored = new Set<Numbered>();

  constructor(source: string, findings: readonly Numbered[], prefix: string) {
    this.source = source;
    this.findings = findings;
    this.prefix = prefix;
  }

  /** Whether any finding lies in it wholly. */
  hasFindings([from, to]: Span): boolean {
    return this.findings.some(({ finding: { range } }) => from <= range[0] && range[1] <= to && (range[0] < to || to === this.source.length));
  }

  /** The stretch as HTML; of findings that overlap, the first is marked and the others stand in the list alone. */
  marked([from, to]: Span): string {
    let html = '';
    let at = from;
    for (const one of this.findings) {
      const [start, end] = one.finding.range;
      const isHere = start >= at && start < to ? true : start < from && end > from && at === from;
      if (!isHere) continue;
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      html += escapeText(this.source.slice(at, first)) + this.mark(one, this.source.slice(first, last));
      at = last;
    }
    return html + escapeText(this.source.slice(at, to));
  }

  private mark(one: Numbered, text: string): string {
    const { finding, number, isFirst } = one;
    const id = isFirst && !this.anchored.has(one) ? ` id="${this.prefix}m${number}"` : '';
    this.anchored.add(one);
    const shown = text === '' ? '‸' : escapeText(text);
    return `<mark class="${finding.severity}"${id} title="${escapeAttribute(finding.message)}">${shown}</mark><a class="n" href="#${this.prefix}f${number}" aria-label="finding ${number}">${number}</a>`;
  }
}
