/**
 * What a word surely is, beyond the lexicon’s bits of what it can be: “interprets” is a verb, “plans” may be one. The rules
 * of grammar ask here, so that they judge alike.
 */
import { Part } from '../lexicon/lexicon.ts';
import type { Article } from './article.ts';
import type { Form } from './forms.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that only help and are nothing else after a subject. */
export const AUXILIARIES = words("is are was were has have had does do did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot shouldn't mustn't");
export const MODALS = words("will would can could may might must shall should won't wouldn't can't couldn't cannot shouldn't mustn't");
/** Finite though the lexicon has them as something else too: “spoke” is part of a wheel, “rose” a flower. */
const FINITE = words('says said went came took gave knew began wrote drew grew threw flew broke chose drove ate wore swore tore stole froze woke sang rang sank drank swam ran became spoke forgot forgave withdrew undertook arose overcame rose fell saw told');
/** Words that a noun phrase of their own begins with. */
export const DETERMINERS = words('a an the this that these those my your his her its our their no some any every each either neither both all another such what which whose many several few most more');

/** Those that a noun phrase follows and that are nothing else there. */
const PREPOSITIONS = words('of at by with from into onto upon toward towards among amongst amid between beneath beside during despite via against for in on to over under through across along around about above below behind beyond near inside outside throughout within without before after since as until than like');

/** A finite verb whatever stands around it: “is”, “interprets”, “began”. */
export function isSurelyFinite({ lower, shape, parts, isPossessive }: Form): boolean {
  if (shape !== 'lower' || isPossessive) return false;
  if (AUXILIARIES.has(lower) || FINITE.has(lower)) return true;
  const finite = Part.VERB_S | Part.VERB_PAST;
  return (parts & finite) !== 0 && (parts & ~(finite | Part.VERB_BASE)) === 0;
}

/** A finite verb where what follows makes it one: “imposed a ban” beside “imposed by law”. */
export function isFiniteBeforeObject(article: Article, token: number): boolean {
  const { shape, parts, isPossessive } = article.form(token);
  if (shape !== 'lower' || isPossessive || (parts & (Part.VERB_S | Part.VERB_PAST)) === 0) return false;
  const next = article.lower(token + 1);
  return DETERMINERS.has(next) || next === 'it' || next === 'him' || next === 'them' || next === 'us';
}

export function isPreposition({ lower, shape }: Form): boolean {
  return shape === 'lower' && PREPOSITIONS.has(lower);
}
