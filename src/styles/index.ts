/** The house styles there are. */
import ap from '../../data/styles/ap.tsv';
import australian from '../../data/styles/australian.tsv';
import bbc from '../../data/styles/bbc.tsv';
import canadian from '../../data/styles/canadian.tsv';
import guardian from '../../data/styles/guardian.tsv';
import indian from '../../data/styles/indian.tsv';
import nyt from '../../data/styles/nyt.tsv';
import reuters from '../../data/styles/reuters.tsv';
import { styleFrom, type Style } from './style.ts';

/** No house: the article's own majority decides. */
const auto: Style = { name: 'auto', title: 'The article’s own majority', dialect: undefined, choices: [] };

export const styles: readonly Style[] = [
  auto,
  styleFrom('ap', 'Associated Press', ap),
  styleFrom('reuters', 'Reuters', reuters),
  styleFrom('nyt', 'The New York Times', nyt),
  styleFrom('guardian', 'The Guardian', guardian),
  styleFrom('bbc', 'BBC News', bbc),
  styleFrom('indian', 'Indian newsrooms', indian),
  styleFrom('australian', 'Australian newsrooms', australian),
  styleFrom('canadian', 'The Canadian Press', canadian),
];
