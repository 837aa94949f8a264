/** Words of offices and callings brought to one: “Rep.”, “congresswoman” and “representative” are one office to an editor. */

const SAME: readonly string[] = [
  'representative rep reps congressman congresswoman congressmember lawmaker',
  'senator sen sens lawmaker',
  'governor gov',
  'president pres',
  'minister secretary',
  'premier pm',
  'defense defence',
  'spokesperson spokesman spokeswoman',
  'chair chairman chairwoman chairperson',
  'chief ceo boss',
  'coach manager boss',
  'footballer striker midfielder defender goalkeeper winger forward captain player soccer',
  'cricketer batter batsman bowler pacer spinner opener captain player all-rounder wicketkeeper',
  'player quarterback receiver linebacker safety kicker cornerback tackle guard',
  'player basketball guard center forward',
  'player baseball pitcher infielder outfielder shortstop catcher slugger',
  'tennis player champion',
  'golfer player champion',
  'actor actress star',
  'singer star musician rapper songwriter artist pop',
  'director filmmaker film-maker',
  'author writer novelist',
  'journalist anchor correspondent reporter host columnist presenter broadcaster commentator',
  'judge justice',
  'general gen lt commander',
  'mayor lawmaker',
  'mp lawmaker backbencher',
  'leader chief head',
  'candidate nominee contender hopeful',
  'founder cofounder co-founder billionaire entrepreneur tycoon',
];

const canonical = new Map<string, readonly string[]>();
for (const line of SAME) {
  const [first, ...others] = line.split(' ');
  for (const word of [first, ...others]) canonical.set(word, [...(canonical.get(word) ?? []), first]);
}

/** Words that say nothing of which office it is. */
const WEAK = new Set('of the for and a an in to at on former deputy acting first vice de general party national state senior'.split(' '));

/** The words of an office that say which it is, each under the names it goes by. */
export function officeWords(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !WEAK.has(word))
    .flatMap((word) => [word, ...sameOffice(word)]);
}

/** What a word of the text may stand for; itself left out. */
export function sameOffice(word: string): readonly string[] {
  return canonical.get(word) ?? [];
}
