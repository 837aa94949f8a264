/** The words by which an article names a country, a party, a firm or a team: “French”, “Kremlin”, “San Francisco”. */

const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  US: ['american', 'u.s', 'u.s.', 'us', 'washington', 'republican', 'democrat', 'democratic', 'congress', 'house', 'senate', 'gop', 'pentagon'],
  UK: ['british', 'uk', 'u.k.', 'britain', 'labour', 'tory', 'conservative', 'commons', 'downing', 'whitehall', 'english', 'england'],
  France: ['french', 'paris'], Spain: ['spanish', 'madrid'], Germany: ['german', 'berlin'], Netherlands: ['dutch'], Turkey: ['turkish', 'ankara'], Greece: ['greek', 'athens'], Ireland: ['irish', 'dublin', 'dail'], Wales: ['welsh', 'cardiff'], Scotland: ['scottish', 'snp'],
  WHO: ['health'], IMF: ['monetary'], UN: ['nations'], ECB: ['ecb'], NATO: ['nato', 'alliance'], WTO: ['wto'], OPEC: ['opec'], FIFA: ['fifa'], UEFA: ['uefa'], IOC: ['ioc', 'olympic'],
  Russia: ['russian', 'moscow', 'kremlin'], China: ['chinese', 'beijing'], Israel: ['israeli', 'jerusalem', 'knesset'], Ukraine: ['ukrainian', 'kyiv', 'kiev'], India: ['indian', 'delhi', 'bjp', 'congress'],
};

/** The words by which a country, party or club goes; `Russi…` for all that begin so. */
export function bodyWords(body: string): string[] {
  if (body === '') return [];
  const plain = body.replace(/\(.*\)/, '').replace(/^US-.*/, 'US').replace('United States', 'US').replace('United Kingdom', 'UK');
  const special = SPECIAL[plain] ?? [];
  const party = /\((.*)\)/.exec(body)?.[1].toLowerCase();
  const words = plain.toLowerCase().split(/[\s-]+/).filter((word) => word.length > 3 && !/^(?:united|state|states|party|national|city|university|football|club|north|south|republic)$/.test(word));
  return [...special, ...(party === undefined ? [] : [party]), ...words, ...words.map((word) => `${word.slice(0, 5)}…`)];
}

export function hasBodyWord(bodies: ReadonlySet<string>, word: string): boolean {
  return bodies.has(word) || (word.length > 4 && bodies.has(`${word.slice(0, 5)}…`));
}

/** True if one of the words names the body, by its acronym too. */
export function namesBody(words: readonly string[], body: string): boolean {
  const bodies = new Set([...bodyWords(body), ...(/^[A-Z]{2,6}$/.test(body) ? [body.toLowerCase()] : [])]);
  return words.some((word) => hasBodyWord(bodies, word));
}
