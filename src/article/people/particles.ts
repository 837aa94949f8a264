/** Small words inside names, which stand in no dictionary: “David de Gea”. */
import type { Article } from '../article.ts';
import { NameBit } from './name-forms.ts';

/** True for a particle with a capital behind it or behind the next particle. */
export function isParticle(article: Article, token: number): boolean {
  const bits = (at: number): number => (article.isWord(at) ? article.names.bits(article.tokens.form[at]) : 0);
  if ((bits(token) & NameBit.PARTICLE) === 0) return false;
  const next = (bits(token + 1) & NameBit.PARTICLE) !== 0 ? token + 2 : token + 1;
  return (bits(next) & NameBit.NAME) !== 0;
}
