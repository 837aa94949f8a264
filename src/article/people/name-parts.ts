/** Words that stand with names without being them, under their keys (small, without dots). */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Before a surname alone or a full name; how one addresses somebody. */
export const HONORIFICS = words('mr mrs ms miss mx messrs dr sir dame lord lady prof rev fr sheikh shaikh sheikha shri sri smt kumari maulana mufti imam ayatollah haji hajji ustad pandit swami sahab sahib saheb madam mme baroness baron viscount saint');

/** Honorifics that say whether a man or a woman is meant. */
export const MALE = words('mr sir lord fr shri baron viscount');
export const FEMALE = words('mrs ms miss dame lady smt kumari mme baroness sheikha');

/** Offices and callings that stand before a name, by their last word. */
export const TITLES = words('president vice-president premier taoiseach chancellor minister secretary undersecretary senator sen representative rep reps sens congressman congresswoman congressmember delegate assemblyman assemblywoman governor gov govs lt mayor judge justice magistrate general gen colonel col captain capt major maj brigadier brig sergeant sgt corporal cpl private lieutenant admiral adm commander cmdr commodore marshal airman officer detective inspector superintendent constable chief sheriff deputy coach manager director chairman chairwoman chairperson chair ceo speaker leader ambassador envoy spokesman spokeswoman spokesperson attorney prosecutor solicitor councillor councilor councilman councilwoman councilmember alderman commissioner archbishop bishop cardinal rabbi pastor reverend king queen prince princess pope emperor empress sultan emir duke duchess earl count countess crown professor principal dean sir actor actress singer author editor correspondent mp mla mep msp td pm cm fm');

/** Small words inside names: van der Bellen, bin Salman, de la Cruz, Ortega y Gasset. */
export const PARTICLES = words('van von der den de del della des di da dos das du la le les lo bin bint ibn ben al el ul ur ad ter zu zur y e abu umm af dal dalla degli');

export const SUFFIXES = words('jr sr ii iii iv');

/** Capitals of the calendar that are no given names, as April, June and Jan are. */
export const CALENDAR = words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march july september october november december feb apr jul aug sept oct nov dec christmas easter ramadan diwali');

/** What people do with words; things and places seldom do. */
export const SAYINGS = words('said says told added asked replied wrote recalled explained tweeted insisted argued testified');

/** First words of many places’ names, which make no two of them one. */
export const PLACE_WORDS = words('san santa saint st new north south east west upper lower great little old fort port mount lake cape los las el la le al');
