/**
 * `copydesk names learn`: a roster from a paper's own archive. Who was named in full, how often and in how many spellings,
 * with which titles, for which seat, and when last.
 */
import { findPersons, type Person } from '../../article/people/clusters.ts';
import { seatBody, seatTagBehind } from '../../article/people/seat-tags.ts';
import type { Article } from '../../article/article.ts';
import { editDistance } from '../../text/nearest.ts';

/** Somebody in the archive. */
export interface RosterEntry {
  readonly name: string;
  readonly surname: string;
  /** Articles that name the person. */
  readonly articles: number;
  /** Spellings seen besides the name, with their articles, most frequent first. */
  readonly spellings: readonly (readonly [string, number])[];
  /** Titles, most frequent first; `rep@Perry(Democrat)` with the party and seat that stand behind the name most often. */
  readonly roles: readonly string[];
  /** ISO date, '' if no article said when it was published. */
  readonly lastSeen: string;
}

interface Seen {
  articles: number;
  lastSeen: string;
  readonly surname: string;
  readonly titles: Map<string, number>;
  readonly seats: Map<string, number>;
}

/** What one article says of somebody. */
interface Named {
  readonly name: string;
  readonly surname: string;
  readonly titles: readonly string[];
  readonly seats: readonly string[];
}

export class Roster {
  private readonly names = new Map<string, Seen>();

  /** @param published ISO date, '' if not known. */
  add(article: Article, published: string): void {
    const here = new Map<string, Named>();
    for (const person of article.derive(findPersons)) {
      const named = nameOf(article, person);
      if (named !== undefined) here.set(named.name, named);
    }
    for (const named of here.values()) this.count(named, published);
  }

  private count({ name, surname, titles, seats }: Named, published: string): void {
    const seen = this.names.get(name) ?? { articles: 0, lastSeen: '', surname, titles: new Map<string, number>(), seats: new Map<string, number>() };
    seen.articles++;
    if (published > seen.lastSeen) seen.lastSeen = published;
    for (const title of titles) seen.titles.set(title, (seen.titles.get(title) ?? 0) + 1);
    for (const seat of seats) seen.seats.set(seat, (seen.seats.get(seat) ?? 0) + 1);
    this.names.set(name, seen);
  }

  /** @param least articles that must name somebody. Near spellings of one name count as one, under the most frequent. */
  entries(least: number): RosterEntry[] {
    const byFrequency = [...this.names].sort(([a, x], [b, y]) => y.articles - x.articles || (a < b ? -1 : 1));
    const taken = new Set<string>();
    const entries: RosterEntry[] = [];
    for (const [name, seen] of byFrequency) {
      if (taken.has(name)) continue;
      const others = byFrequency.filter(([other, { articles }]) => !taken.has(other) && articles * 3 <= seen.articles && isNear(name, other));
      for (const [other] of others) taken.add(other);
      if (seen.articles < least) continue;
      entries.push({
        name,
        surname: seen.surname,
        articles: seen.articles,
        spellings: others.map(([other, { articles }]) => [other, articles]),
        roles: rolesOf(seen),
        lastSeen: seen.lastSeen,
      });
    }
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

const MOST_TITLES = 3;

function rolesOf({ titles, seats }: Seen): string[] {
  const ranked = [...titles].sort((a, b) => b[1] - a[1]).slice(0, MOST_TITLES).map(([title]) => title.replace(/[@;:]/g, ' '));
  const [seat] = [...seats].sort((a, b) => b[1] - a[1]);
  if (seat === undefined) return ranked;
  const [first = 'lawmaker', ...others] = ranked;
  return [`${first}@${seat[0].replace(/[@;:]/g, ' ')}`, ...others];
}

function nameOf(article: Article, { mentions }: Person): Named | undefined {
  const full = mentions.find(({ given }) => given.length > 1);
  if (full === undefined) return undefined;
  const name = article.slice(article.span(full.first, full.last)).replace(/['’]s$/, '').replace(/\s+/g, ' ');
  if (/^[DRI]-/.test(name)) return undefined; // R-Upper Snodbury, a seat
  const count = full.surname.split(' ').length;
  const surname = name.split(' ').slice(-count).join(' ');
  const titles = mentions.flatMap(({ from, first }) => (from < first ? [article.slice([article.tokens.start[from], article.tokens.start[first]]).trim().replace(/\.$/, '').toLowerCase()] : []));
  const seats = mentions.flatMap(({ last }) => seatTagBehind(article, last) ?? []).map(seatBody);
  return { name, surname, titles: [...new Set(titles)].filter((title) => !/^(?:mr|mrs|ms|miss|dr|sir)$/.test(title)), seats: [...new Set(seats)] };
}

/** One letter in one of the words, the others the same. */
function isNear(a: string, b: string): boolean {
  const [words, others] = [a.split(' '), b.split(' ')];
  if (words.length !== others.length) return false;
  const odd = words.flatMap((word, i) => (word === others[i] ? [] : [i]));
  return odd.length === 1 && words[odd[0]].length > 4 && editDistance(words[odd[0]].toLowerCase(), others[odd[0]].toLowerCase(), 2) < 2;
}

/** The roster as a table that `names` in a configuration can load. Rare near spellings are its mistakes. */
export function rosterTable(entries: readonly RosterEntry[]): string {
  const header = ['name', 'surname', 'also', 'wrong', 'roles', 'country', 'fame', 'source', 'articles', 'spellings', 'last_seen'].join('\t');
  const lines = entries.map(({ name, surname, articles, spellings, roles, lastSeen }) => {
    const wrong = spellings.map(([spelling]) => spelling).join('|');
    const counted = spellings.map(([spelling, count]) => `${spelling}:${count}`).join('|');
    return [name, surname, '', wrong, roles.join(';'), '', articles >= 10 ? '2' : '3', 'archive', String(articles), counted, lastSeen].join('\t');
  });
  return `${[header, ...lines].join('\n')}\n`;
}
