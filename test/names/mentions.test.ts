/** Mentions of people and who is meant by them. */
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { FormTable } from '../../src/article/forms.ts';
import { findPersons } from '../../src/article/people/clusters.ts';
import { NameForms } from '../../src/article/people/name-forms.ts';
import { findRuns } from '../../src/article/people/runs.ts';
import { callRoll } from '../../src/article/people/roll-call.ts';
import { readLexiconFile } from '../../src/hosts/node/lexicon-file.ts';
import { NameBook } from '../../src/lexicon/names/name-book.ts';
import { openLexicon } from '../../src/lexicon/open.ts';
import { readPlain } from '../../src/readers/index.ts';

const lexicon = openLexicon(readLexiconFile());
const forms = new FormTable(lexicon);
const names = new NameForms(new NameBook(lexicon.sections), forms);

function read(text: string): Article {
  return new Article(readPlain(text), { lexicon, forms, names });
}

/** Each person as surname: mentions | surnames alone. */
function persons(text: string): string[] {
  const article = read(text);
  return article.derive(findPersons).map(({ surname, mentions, alone }) => `${surname}: ${mentions.map(({ first, last }) => article.slice(article.span(first, last))).join(', ')}${alone.length === 0 ? '' : ` | ${alone.map((token) => article.written(token)).join(', ')}`}`);
}

describe('runs', () => {
  it.each([
    ['President Vladimir Putin told Mr. bin Salman so.', ['President Vladimir Putin', 'Mr bin Salman']],
    ['Alexander Van der Bellen and Luis de la Fuente met.', ['Alexander Van der Bellen', 'Luis de la Fuente']],
    ['J. Edgar Hoover and Martin Luther King, Jr. spoke.', ['J Edgar Hoover', 'Martin Luther King Jr']],
    ['Bashar al-Assad’s Ministry of Defence', ['Bashar al-Assad’s', 'Ministry', 'Defence']],
    ['On Monday the mayor met Ann.', ['Ann']],
    ['Mary Ann Ott. Peter Orme left.', ['Mary Ann Ott', 'Peter Orme']],
  ])('%s', (text, runs) => {
    const article = read(text);
    expect(article.derive(findRuns).map(({ tokens }) => tokens.map((token) => article.written(token).replace(/\.$/, '')).join(' '))).toEqual(runs);
  });
});

describe('persons', () => {
  it.each([
    // English, with titles, initials, suffixes, honorifics and possessives
    ['Mayor Karel Ostmeyer spoke. Ostmeyer left. Mr Ostmeyer’s aide stayed.', ['ostmeyer: Karel Ostmeyer, Ostmeyer’s | Ostmeyer']],
    ['Robert F. Kennedy Jr. spoke. Kennedy left.', ['kennedy: Robert F. Kennedy Jr | Kennedy']],
    ['Dr. Anna B. Kowalska ran. Kowalska won.', ['kowalska: Anna B. Kowalska | Kowalska']],
    // Particles
    ['Piet van der Hoeven spoke. Van der Hoeven left. Mr van der Hoeven slept.', ['van der hoeven: Piet van der Hoeven, Van der Hoeven, van der Hoeven']],
    ['Mohammed bin Salman spoke.', ['bin salman: Mohammed bin Salman']],
    // Orders: Chinese, Korean, Vietnamese, and single names
    ['Xi Jinping spoke. Xi left.', ['xi: Xi Jinping | Xi']],
    ['Kim Jong Un spoke. Kim left.', ['kim: Kim Jong Un | Kim']],
    ['Orbán Viktor spoke. Orbán left.', ['orban: Orbán Viktor | Orbán']],
    // Patronymics, royal and papal names
    ['Vladimir Vladimirovich Putin spoke. Putin left.', ['putin: Vladimir Vladimirovich Putin | Putin']],
    ['King Charles III met Pope John Paul II.', ['charles: King Charles III', 'john paul: Pope John Paul II']],
    // Two people of one surname
    ['Lena Weber and Paul Weber met. Weber left.', ['weber: Lena Weber', 'weber: Paul Weber | Weber']],
    ['Bill Clinton and Hillary Clinton met.', ['clinton: Bill Clinton', 'clinton: Hillary Clinton']],
    // Strangers
    ['Zeinab Khreis had a shop. Khreis closed it.', ['khreis: Zeinab Khreis | Khreis']],
    // Not people
    ['The United Nations and New York were quiet.', []],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});

describe('roll', () => {
  it('has single names, but no places inside names, nor plurals of surnames', () => {
    const { verified, unverified } = callRoll(read('Beyoncé sang for Queen Elizabeth II, Kim Jong Un and the Clintons. Sir Jan van der Velde left.'));
    expect(verified.map(({ text }) => text)).toEqual(['Beyoncé', 'Queen Elizabeth II', 'Kim Jong Un']);
    expect(unverified.map(({ text }) => text)).toEqual(['Jan van der Velde']);
  });

  it('says who is in the lists and who is not', () => {
    const article = read('President Emmanuel Macron met Zeinab Khreis in Beirut. Khreis keeps a shop in Qlaybaat. Macron smiled.');
    const { verified, unverified } = callRoll(article);
    expect(verified.map(({ text, spans }) => [text, spans.length])).toEqual([['Emmanuel Macron', 2], ['Beirut', 1]]);
    expect(unverified.map(({ text, note, spans }) => [text, note, spans.length])).toEqual([['Zeinab Khreis', 'in no list of people', 2], ['Qlaybaat', 'in no dictionary and no list', 1]]);
    expect(verified[0].note).toMatch(/^president, France since 2017$/);
  });
});
