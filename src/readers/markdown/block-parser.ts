/**
 * Lezer's Markdown parser set up to find blocks only.
 *
 * Inline markup is scanned by `inline/`, so each block's text is taken whole; reference definitions are read from the
 * paragraphs that they open. Footnote definitions and tables are added; nesting is limited, because Lezer reads a line
 * of thousands of list marks in quadratic time.
 */
import { parser, TaskList, type BlockContext, type Line, type MarkdownConfig } from '@lezer/markdown';
import { tables } from './tables.ts';

/** No newspaper nests lists and quotations deeper. */
const MAX_DEPTH = 40;
const FOOTNOTE_LABEL = /\[\^[^[\]\s]{1,100}\]:/y;
const FOOTNOTE_INDENT = 4;

const inlineTakenWhole: MarkdownConfig = {
  remove: ['LinkReference'],
  parseInline: [{ name: 'TakenWhole', before: 'Escape', parse: (context) => context.end }],
};

/** Below the greatest depth a line is a paragraph, whatever marks it begins with. */
const depthLimit: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DepthLimit',
      before: 'IndentedCode',
      parse(context: BlockContext, line: Line) {
        if (context.depth < MAX_DEPTH || line.pos === line.text.length) return false;
        const paragraph = context.elt('Paragraph', context.lineStart + line.pos, context.lineStart + line.text.length);
        context.nextLine();
        context.addElement(paragraph);
        return true;
      },
    },
  ],
};

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_context, line) {
        if (line.pos === line.text.length) return true;
        if (line.indent < line.baseIndent + FOOTNOTE_INDENT) return false;
        line.moveBaseColumn(line.baseIndent + FOOTNOTE_INDENT);
        return true;
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'FencedCode',
      parse(context: BlockContext, line: Line) {
        const end = endOfFootnoteLabel(line);
        if (end < 0) return false;
        context.startComposite('FootnoteDefinition', line.pos);
        line.moveBase(end);
        return null;
      },
      endLeaf: (_context, line) => endOfFootnoteLabel(line) >= 0,
    },
  ],
};

export const blockParser = parser.configure([inlineTakenWhole, depthLimit, footnotes, tables, TaskList]);

function endOfFootnoteLabel(line: Line): number {
  if (line.next !== 91) return -1;
  FOOTNOTE_LABEL.lastIndex = line.pos;
  return FOOTNOTE_LABEL.test(line.text) ? FOOTNOTE_LABEL.lastIndex : -1;
}
