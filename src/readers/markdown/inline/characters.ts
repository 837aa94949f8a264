/**
 * Characters written as something longer: backslash escapes and entities. And the one mark that keeps others from
 * being read, the `://` of a bare address, whose underscores are not emphasis.
 */
import { decodeEntity } from '../entities.ts';
import type { Scan } from './scan.ts';
import { Token, TokenKind } from './token.ts';

/** From an ampersand on, as far as an entity may reach. */
const ENTITY = /&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});/y;
const ADDRESS = /:\/\/[^\s<>[\]()"'`*|\\]{1,2000}/y;

export function backslash(scan: Scan, at: number): number {
  const next = scan.content.charCodeAt(at + 1);
  if (next === 10) return scan.add(new Token(TokenKind.REPLACED, at, at + 1));
  if (!isAsciiPunctuation(next)) return at + 1;
  return scan.add(new Token(TokenKind.REPLACED, at, at + 2, scan.content[at + 1]));
}

export function ampersand(scan: Scan, at: number): number {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(scan.content);
  const text = match === null ? undefined : decodeEntity(match[0].slice(1, -1));
  if (match === null || text === undefined) return at + 1;
  return scan.add(new Token(TokenKind.REPLACED, at, at + match[0].length, text));
}

export function urlColon(scan: Scan, at: number): number {
  if (scan.content.charCodeAt(at + 1) !== 47) return at + 1;
  ADDRESS.lastIndex = at;
  return ADDRESS.test(scan.content) ? ADDRESS.lastIndex : at + 1;
}

export function isAsciiPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) || (unit >= 58 && unit <= 64) || (unit >= 91 && unit <= 96) || (unit >= 123 && unit <= 126)
  );
}
