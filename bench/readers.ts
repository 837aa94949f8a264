/**
 * How fast the readers are, and that their cost grows with the text and with nothing else.
 *
 * Run with `node --expose-gc --import tsx bench/readers.ts`. The exit code is 1 if four times as much of a repeated mark
 * takes more than ten times as long to read: quadratic time would make it sixteen. Below some 300 kB the sizes do not
 * compare, for what is read fits in the young generation of the heap and is never moved.
 */
import { readMarkdown, readPlain } from '../src/readers/index.ts';
import type { Prose } from '../src/article/prose.ts';

type Read = (source: string) => Prose;

const MEGABYTE = 1_000_000;
const SMALL = 300_000;
const LARGE = 1_200_000;
const MAX_GROWTH = 10;
/** Shorter times say more about the machine than about the reader. */
const MIN_TELLING_MS = 400;

const SENTENCE = 'The council met on Monday and voted to close the pool in Mill Lane, which has lost money for years. ';

/** An article as a site generator has it: a link or some emphasis to a paragraph, a list and a quotation now and then. */
const MARKDOWN = [
  '## Council closes pool',
  `${SENTENCE.repeat(2)}“We *had* to,” said [Anne Smith](https://news.example/anne-smith), the mayor&rsquo;s deputy.`,
  SENTENCE.repeat(3),
  `${SENTENCE}The **Mill Lane** pool was built in 1962.[^1] ${SENTENCE}`,
  `> “${SENTENCE}\n> We will go to court,” he said.`,
  '- The pool closes on Friday.\n- The library stays open.',
  `![The pool in 1962](pool.jpg)\n*The pool in 1962. Photo: A. Smith*`,
].join('\n\n');

const PLAIN = `Council closes pool\n\n${`${SENTENCE.repeat(3)}\n`.repeat(6)}`;

const ONE_LINE = [
  '[', ']', '![', '*', '*a ', 'a* ', '**a*b ', '_a_', '~~a', '<', '<a ', '<a b="', '</', '<!--', '<?', '<![CDATA[', '<code>',
  '<em>', '<pre>', '<script>', '<p>', '<li>', '<img alt="a">', '&', '&amp;', '&#', '`', '`a``b```c', '$$', '{{', '{%', '\\',
  '|', '| a ', '>', '> ', '- ', '* ', '1. ', '#', '[a](', '[a](b "', '[a](<b', '[a]', '[a][', '[[a]]', '[^a]', '[a]: ', '(',
  'http://', '<http:', ' ', '\t', '\r', 'a', '\ud800',
];
const MANY_LINES = [
  '> a\n', '>a\n>\n', '- a\n', '- - - a\n', 'a|b\n', '|a|\n|-|\n', '[a]: b\n', '[a\n', '[a]:\n', '[^1]: a\n', '<div>\n', '```\n',
  '    a\n', 'a\n===\n', 'a  \n', 'a\\\n', '---\n', '+++\n', '{\n', 'a\r\n', '\n',
];

function main(): void {
  report('Markdown', readMarkdown, MARKDOWN);
  report('plain text', readPlain, PLAIN);
  const steep = [...ONE_LINE, ...MANY_LINES].filter((unit) => isSteep('Markdown', readMarkdown, unit));
  steep.push(...['a', '. ', ' ', ...MANY_LINES].filter((unit) => isSteep('plain text', readPlain, unit)));
  if (steep.length > 0) process.exitCode = 1;
}

function report(name: string, read: Read, article: string): void {
  const source = repeated(`${article}\n\n`, 3 * MEGABYTE);
  const words = source.split(/\s+/).length;
  const ms = bestMs(read, source, 7);
  console.log(`${name}: ${(words / ms / 1000).toFixed(2)} million words/s (${words} words in ${ms.toFixed(0)} ms)`);
}

function isSteep(name: string, read: Read, unit: string): boolean {
  globalThis.gc?.();
  const small = bestMs(read, repeated(unit, SMALL), 3);
  globalThis.gc?.();
  const large = bestMs(read, repeated(unit, LARGE), 2);
  const growth = large / small;
  const isOver = large > MIN_TELLING_MS && growth > MAX_GROWTH;
  if (isOver || large > 1000) {
    console.log(`${name}, ${JSON.stringify(unit)}: ${small.toFixed(0)} → ${large.toFixed(0)} ms, ×${growth.toFixed(1)}`);
  }
  return isOver;
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Processor time, not the clock: others may be at work on the machine. */
function bestMs(read: Read, source: string, times: number): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    read(source);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

main();
