import type { Article } from '../article/article.ts';
import { markStyle } from '../article/mark-style.ts';
import { Kind } from '../article/tokens.ts';
import { defineRule } from '../rule/define-rule.ts';
import type { Problem } from '../rule/problem.ts';
import { onEither, onForms, onMarks } from '../rule/trigger.ts';
import { mayBeMisread, misreadAt } from '../text/mojibake.ts';

const LOST = '\ufffd';
const LIGATURES = new Map([['ﬀ', 'ff'], ['ﬁ', 'fi'], ['ﬂ', 'fl'], ['ﬃ', 'ffi'], ['ﬄ', 'ffl']]);
const HAS_LIGATURE = /[ﬀ-ﬄ]/;
const STRAIGHT = new Map([['’', "'"], ['‘', "'"], ['“', '"'], ['”', '"']]);

export default defineRule({
  id: 'encoding',
  summary: 'A character that was read in the wrong encoding',
  why: 'Copy that passes through an old system comes out with “â€™” for an apostrophe or with a lozenge where a letter was.',
  severity: 'error',
  fix: 'safe',
  checksQuotations: true,
  precedence: 8,
  on: onEither(onForms(({ text }) => mayBeMisread(text) || HAS_LIGATURE.test(text)), onMarks(LOST, '\\', '=')),
  messages: {
    misread: '“{found}” is “{better}”, read in the wrong encoding.',
    lost: 'A character was lost here.',
    ligature: '“{found}” is one character from a page file, not letters.',
    escaped: '“{found}” is program text for “{better}”.',
  },
  examples: [
    { bad: 'The crew wasn⟦â€™⟧t there, nor the caf⟦Ã©⟧’s owner.', good: 'The crew wasn’t there, nor the café’s owner.' },
    { bad: "The crew wasn⟦â€™⟧t there. It didn't come. It couldn't.", good: "The crew wasn't there. It didn't come. It couldn't." },
    { bad: 'It cost ⟦Â£⟧40 ⟦â€“⟧ a lot.', good: 'It cost £40 – a lot.' },
    { bad: 'The crew didn⟦\ufffd⟧t come.', good: 'The crew didn’t come.' },
    { bad: 'An o⟦ﬃ⟧cer came.', good: 'An officer came.' },
    { bad: 'The crew wasn⟦\\u2019⟧t there.', good: 'The crew wasn’t there.' },
    { good: 'The choirs of São Paulo and Nîmes sang “VOILÀ” at the “CAFÉ”.' },
    { good: 'The Ångström unit, Älvsjö, the IRMÃ and Ï. Nothing was lost.' },
    { good: 'Profit = sales - costs. Use C:\\users or a = b.' },
    { good: 'The letters Â and â stood alone; ð is Icelandic.' },
    { good: 'He paid €5 and £4 – “a lot” – for the Ð.' },
  ],
  *find(article, _options, at) {
    const { start, end, kind } = article.tokens;
    if (kind[at] === Kind.MARK) {
      yield* mark(article, at);
      return;
    }
    for (let i = start[at]; i < end[at]; i++) {
      const misread = misreadAt(article.text, i);
      const letters = LIGATURES.get(article.text[i]);
      if (misread !== undefined) yield { span: [i, i + misread.length], say: 'misread', ...mended(article, misread.text), trust: 'safe', group: 'misread' };
      else if (letters !== undefined) yield { span: [i, i + 1], say: 'ligature', fixes: [letters], trust: 'safe', group: 'ligature' };
      i += (misread?.length ?? 1) - 1;
    }
  },
});

/** In the article’s own kind of marks. */
function mended(article: Article, text: string): Pick<Problem, 'data' | 'fixes'> {
  const { areDoublesCurly, areSinglesCurly } = article.derive(markStyle);
  const isCurly = text === '’' || text === '‘' ? areSinglesCurly : areDoublesCurly;
  const better = isCurly ? text : (STRAIGHT.get(text) ?? text);
  return { data: { better }, fixes: [better] };
}

function* mark(article: Article, at: number): Iterable<Problem> {
  const { text } = article;
  const from = article.tokens.start[at];
  if (text[from] === LOST) {
    const isApostrophe = /\p{L}$/u.test(text.slice(from - 1, from)) && /^(?:t|s|re|ve|ll|d|m)(?!\p{L})/u.test(text.slice(from + 1, from + 4));
    yield { span: [from, from + 1], say: 'lost', fixes: isApostrophe ? (mended(article, '’').fixes ?? []) : [], trust: 'review', group: 'lost' };
    return;
  }
  const escaped = text[from] === '\\' ? /^\\u(20[0-2][\da-f]|00[\da-f]{2})/i.exec(text.slice(from, from + 6)) : null;
  const bytes = text[from] === '=' ? /^=(?:E2=80=([9A][\dA-F])|C2=A0|C3=([89AB][\dA-F]))/.exec(text.slice(from, from + 9)) : null;
  const found = escaped ?? bytes;
  if (found === null) return;
  const better = escaped !== null ? String.fromCharCode(Number.parseInt(escaped[1], 16)) : fromBytes(found);
  yield { span: [from, from + found[0].length], say: 'escaped', ...mended(article, better.replace('\u00a0', ' ')), trust: 'safe', group: 'escaped' };
}

function fromBytes([, punctuation, letter]: RegExpExecArray): string {
  if (punctuation !== undefined) return String.fromCharCode(0x2000 + Number.parseInt(punctuation, 16) - 0x80);
  return letter === undefined ? '\u00a0' : String.fromCharCode(0x40 + Number.parseInt(letter, 16));
}
