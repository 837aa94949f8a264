/** Known names written in a listed wrong way that their keys do not show: Ron Desantis, Board of Control of Cricket. */
import type { Gazetteer } from '../../lexicon/names/gazetteer.ts';
import { straightenApostrophes } from '../../text/characters.ts';
import type { Article } from '../article.ts';
import { stemEnd } from './name-fix.ts';
import type { KnownName } from './people.ts';

export interface WrongWriting extends KnownName {
  /** What the name is. */
  readonly right: string;
}

export function findWrongWritings(article: Article, known: readonly KnownName[]): WrongWriting[] {
  return known.flatMap((one) => {
    if (!hasWrongTwin(one.gazetteer, one.name)) return [];
    const written = straightenApostrophes(article.text.slice(article.tokens.start[one.first], stemEnd(article, one.last)));
    const { gazetteer, name } = one;
    const twins = gazetteer.namesakes(name);
    const wrong = twins.find((twin) => gazetteer.isWrong(twin) && gazetteer.spelling(twin) === written);
    if (wrong === undefined || twins.some((twin) => !gazetteer.isWrong(twin) && gazetteer.spelling(twin) === written)) return [];
    const right = twins.find((twin) => !gazetteer.isWrong(twin) && gazetteer.entityOf[twin] === gazetteer.entityOf[wrong]);
    return right === undefined ? [] : [{ ...one, right: gazetteer.spelling(right) }];
  });
}

function hasWrongTwin(gazetteer: Gazetteer, name: number): boolean {
  return gazetteer.namesakes(name).some((twin) => gazetteer.isWrong(twin));
}
