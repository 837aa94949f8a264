import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misreadAt } from '../../src/text/mojibake.ts';

/** A text as UTF-8, read as Windows-1252. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

/** All misread runs of a text read again. */
function mended(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const found = misreadAt(text, i);
    out += found?.text ?? text[i];
    i += (found?.length ?? 1) - 1;
  }
  return out;
}

describe('misreadAt', () => {
  it.each(['don’t', 'café', 'naïve', '“so”', '£5 – or €4', 'São Paulo', 'Łódź', '25°', 'half ½'])('reads %s again', (text) => {
    expect(mended(misread(text))).toBe(text);
  });

  it.each(['château', '“VOILÀ”', 'IRMÃ”', 'Ångström', 'Â', 'Ã is a letter', 'Ä–Ö'])('leaves %s alone', (text) => {
    expect(mended(text)).toBe(text);
  });

  it('takes a lost last byte for a closing quotation mark', () => {
    expect(mended(`${misread('“so')}â€`)).toBe('“so”');
  });

  it('never throws and never grows', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => mended(text).length <= text.length));
  });
});
