/** Whether a word begins with a vowel sound, for “a” and “an”. */

/** Letters whose names begin with a vowel sound: an FBI agent, an MP, an NGO. */
const VOWEL_NAMED = new Set('AEFHILMNORSX');
const VOWEL_SOUND = /^(?:[aeio]|u(?!n(?:i(?![mnd])|anim)|s(?!her|ur[pi]|s)|t[aeio]|ku|ra[nl]|r[aeio]|b[aei]|f|kr|g[aiou]|vul|bi|rin)|hono|hei[rf]|heiress|hour|honest|y(?:tt|pres|gg))/;
const CONSONANT_SOUND = /^(?:eu|ewe|ewer|one(?:s|ness|time|\b|-)|once|oui|ouija|u(?:ni(?!m|n)|nanim|s[ae]|til|tens|topi|k|ran|rol|ter[iu]|biqu|fo|gand|kelele|rugu|rine|tah|surp|sur|sual|sage))/;

/** Words said as words though written in capitals. */
const SAID_AS_WORDS = new Set(['NATO', 'NASA', 'UNESCO', 'UNICEF', 'OPEC', 'AIDS', 'UNRWA', 'ASEAN', 'AUKUS', 'FEMA', 'FIFA', 'UEFA', 'SWAT', 'LASIK', 'MASH', 'MERS', 'SARS', 'NAFTA', 'NASDAQ', 'SALT', 'START', 'ROM', 'RAM', 'LAN', 'SIM', 'LIBOR', 'FOIA', 'HUD', 'FARC', 'HAMAS', 'ISIS', 'INTERPOL', 'MENSA', 'RICO', 'SEAL', 'SCOTUS', 'POTUS', 'FLOTUS', 'LULAC', 'NIMBY', 'NATSIAA', 'SOCOM', 'MAGA', 'LIDAR', 'LASER', 'RADAR', 'SONAR', 'SCUBA', 'HIMARS', 'MANPADS', 'FICA', 'SAG', 'HEPA', 'SNAP', 'WASP', 'FAFSA', 'FERPA', 'HIPAA', 'NICE', 'SAGE', 'OSHA', 'EFTA', 'ECOWAS', 'AFRICOM', 'ESPN']);

/**
 * @param written the word as it stands, figures and capitals too.
 * @returns undefined where speakers differ (`historic`, `herb`, `SQL`) or it cannot be told.
 */
export function startsWithVowelSound(written: string): boolean | undefined {
  if (/^\d/.test(written)) return figureSound(written);
  const word = written.split(/[-'’]/)[0];
  if (word === '') return undefined;
  if (/^(?:Rs|Mr|Ms|Mrs|Dr|St|Lt|Sgt)$/.test(word)) return false; // said in full: rupees, Mister
  if (/^\p{Lu}[\p{Lu}&.]*s?$/u.test(word)) return capitalsSound(word.replace(/[.&s]/g, ''), word);
  const lower = word.toLowerCase();
  if (word.length === 1) return VOWEL_NAMED.has(word.toUpperCase());
  if (/^(?:h(?:erb|omage|istor|otel|ysteri|abitual|eredit|allucin|alluc|ispanic|armon|umbl|a\b)|uh|u\b|sql|url|faq|led\b|mri|nyt|us\b|rs\b)/.test(lower)) return undefined;
  if (/[A-Z]/.test(word.slice(1))) return undefined; // eBay, iPhone, LGBTQ-mixed
  if (!/^[a-z]/.test(lower)) return undefined;
  if (CONSONANT_SOUND.test(lower)) return isUn(lower) ? true : false;
  if (/^[aeiou]/.test(lower)) return true;
  return VOWEL_SOUND.test(lower) && /^[hy]/.test(lower);
}

/** “unimportant”, “unintended”, “uninsured” begin with un-. */
function isUn(lower: string): boolean {
  return /^uni(?:m|n(?!g)|d(?!i)|s(?:sue|ola)|rrita)/.test(lower);
}

function capitalsSound(letters: string, written: string): boolean | undefined {
  if (letters.length === 1) return VOWEL_NAMED.has(letters);
  const name = written.replace(/s$/, '');
  if (SAID_AS_WORDS.has(name)) return /^[AEIO]/.test(name) || (name.startsWith('U') && name !== 'UNESCO' && name !== 'UNICEF' && name !== 'UNRWA' && name !== 'UEFA');
  // A long run of capitals with vowels may be a shouted word or said as one.
  if (letters.length > 4) return undefined;
  if (/^[AEIOU]?[BCDFGHJKLMNPQRSTVWXYZ][AEIOU][BCDFGHJKLMNPQRSTVWXYZ]{0,2}[AEIOU]?$/.test(letters) && letters.length > 2) return undefined; // a REST interface
  return VOWEL_NAMED.has(letters[0]);
}

/** 8, 11, 18, 80, 800: eight, eleven, eighteen. */
function figureSound(written: string): boolean | undefined {
  const digits = /^[\d,]+/.exec(written)?.[0].replace(/,/g, '') ?? '';
  if (digits.startsWith('8')) return true;
  if (/^1[18]$/.test(digits)) return true;
  if (/^1[18]/.test(digits)) {
    if (digits.length === 4) return undefined; // 1800: eighteen hundred or one thousand
    return digits.length % 3 === 2;
  }
  return false;
}
