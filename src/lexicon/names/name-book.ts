/**
 * All that is known of names: the gazetteers of the lexicon file and the lists that a newsroom brings. Gazetteers are
 * opened at the first question, since a text without capitals needs none.
 */
import type { Sections } from '../sections.ts';
import { Gazetteer } from './gazetteer.ts';
import { Kind } from './layout.ts';

/** Lists of a newsroom's own, asked before the gazetteer. */
export interface OwnNames {
  readonly people: readonly Gazetteer[];
  readonly places: readonly Gazetteer[];
  readonly organisations: readonly Gazetteer[];
}

export class NameBook {
  private readonly sections: Sections | undefined;
  private readonly own: OwnNames | undefined;
  private readonly opened = new Map<Kind, readonly Gazetteer[]>();

  /** @param sections of the lexicon file; without them only own names are known. */
  constructor(sections?: Sections, own?: OwnNames) {
    this.sections = sections;
    this.own = own;
  }

  /** Own lists first. */
  get people(): readonly Gazetteer[] {
    return this.gazetteers(Kind.PERSON, this.own?.people);
  }

  get places(): readonly Gazetteer[] {
    return this.gazetteers(Kind.PLACE, this.own?.places);
  }

  get organisations(): readonly Gazetteer[] {
    return this.gazetteers(Kind.ORGANISATION, this.own?.organisations);
  }

  /** The same gazetteers with lists of a newsroom's own. */
  with(own: OwnNames): NameBook {
    return new NameBook(this.sections, own);
  }

  private gazetteers(kind: Kind, own: readonly Gazetteer[] = []): readonly Gazetteer[] {
    const known = this.opened.get(kind);
    if (known !== undefined) return known;
    const inFile = this.sections === undefined ? undefined : Gazetteer.inFile(this.sections, kind);
    const all = inFile === undefined ? own : [...own, inFile];
    this.opened.set(kind, all);
    return all;
  }
}
