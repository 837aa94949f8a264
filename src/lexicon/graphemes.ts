/**
 * Letter groups that writers put for one another because they sound alike or are learnt as exceptions: `f` for `ph`,
 * `ie` for `ei`, `er` for `or`, a silent letter left out. What single-letter costs already say is not repeated.
 */

/** What is written, what should stand, cost in tenths of a nat. */
export type Grapheme = readonly [written: string, meant: string, cost: number];

const BOTH: readonly (readonly [a: string, b: string, cost: number])[] = [
  // consonants
  ['f', 'ph', 25], ['f', 'gh', 35], ['ff', 'gh', 40], ['k', 'ch', 35], ['c', 'ch', 40], ['k', 'ck', 20], ['c', 'ck', 20], ['ck', 'cc', 35], ['k', 'cc', 35],
  ['s', 'sc', 20], ['s', 'ps', 35], ['c', 'sc', 25], ['ss', 'sc', 30], ['s', 'ss', 15], ['z', 'ss', 40], ['j', 'dg', 30], ['g', 'dg', 25], ['j', 'g', 25], ['gu', 'g', 30],
  ['kw', 'qu', 25], ['qu', 'cq', 40], ['q', 'cqu', 40], ['k', 'qu', 35], ['x', 'cc', 30], ['ks', 'x', 30], ['cs', 'x', 35], ['x', 'xc', 20], ['ex', 'exc', 20], ['exh', 'ex', 25], ['gz', 'x', 35],
  ['ch', 'tch', 20], ['sh', 'ch', 35], ['sh', 'ti', 45], ['sh', 'ci', 45], ['sh', 'si', 45], ['ch', 'tu', 50], ['sh', 'ssi', 45], ['c', 't', 55], ['ci', 'ti', 25], ['si', 'ti', 30], ['ci', 'si', 30], ['tion', 'sion', 20], ['ssion', 'tion', 25], ['cion', 'tion', 20], ['shun', 'tion', 35], ['shon', 'tion', 35], ['tion', 'cian', 35], ['sion', 'cian', 35],
  ['wh', 'w', 20], ['rh', 'r', 20], ['gh', 'g', 30], ['th', 't', 35], ['n', 'gn', 30], ['m', 'mb', 25], ['m', 'mn', 25], ['n', 'kn', 30], ['r', 'wr', 30], ['h', 'wh', 35],
  // vowels
  ['ie', 'ei', 12], ['e', 'ea', 25], ['e', 'ei', 30], ['i', 'ie', 25], ['i', 'ei', 30], ['ee', 'ea', 25], ['ee', 'ie', 28], ['ea', 'ie', 30], ['a', 'ai', 25], ['ai', 'ei', 30], ['ay', 'ey', 30], ['ay', 'ei', 35], ['a', 'au', 28], ['o', 'au', 30], ['o', 'ou', 22], ['u', 'ou', 22], ['oo', 'ou', 25], ['o', 'oa', 28], ['oo', 'ew', 35], ['u', 'eu', 30], ['u', 'oo', 30], ['ew', 'u', 30], ['ough', 'uff', 30], ['ough', 'off', 30], ['ough', 'ow', 35], ['aught', 'ort', 40], ['ought', 'ort', 40], ['augh', 'af', 35], ['augh', 'arf', 40], ['ough', 'uf', 35], ['eau', 'o', 40], ['eau', 'ue', 35], ['eau', 'eu', 20], ['eau', 'u', 30], ['eou', 'io', 30], ['iou', 'ou', 22], ['iou', 'eou', 15], ['iou', 'io', 22], ['uou', 'uo', 22], ['ous', 'us', 20], ['ious', 'us', 35], ['eous', 'us', 35], ['ious', 'ous', 22],
  // endings and unstressed syllables
  ['er', 're', 22], ['er', 'or', 18], ['er', 'ar', 22], ['er', 'our', 25], ['er', 'ure', 35], ['or', 'our', 12], ['ar', 'or', 25], ['ir', 'er', 25], ['ur', 'er', 25], ['ur', 'ir', 28], ['ear', 'er', 28],
  ['le', 'el', 18], ['le', 'al', 25], ['el', 'al', 22], ['il', 'le', 28], ['ul', 'le', 30], ['cal', 'cle', 25], ['ely', 'ly', 20], ['ally', 'ly', 22], ['aly', 'ally', 12], ['ily', 'ly', 28], ['lly', 'ly', 12], ['full', 'ful', 10],
  ['ance', 'ence', 12], ['ant', 'ent', 12], ['anc', 'enc', 12], ['able', 'ible', 12], ['abl', 'ibl', 12], ['ice', 'ise', 20], ['nce', 'nse', 18], ['cy', 'sy', 20], ['ery', 'ary', 18], ['ery', 'ory', 22], ['ary', 'ory', 22], ['ry', 'ery', 25], ['ury', 'ery', 28],
  ['ite', 'ight', 28], ['ight', 'it', 45], ['y', 'ie', 25], ['y', 'ey', 22], ['ys', 'ies', 22], ['ied', 'yed', 22], ['eing', 'ing', 18], ['ieing', 'ying', 25], ['ment', 'ement', 15], ['able', 'eable', 15], ['edge', 'ege', 20], ['age', 'ege', 25], ['age', 'idge', 30], ['ege', 'idge', 30], ['tive', 'tif', 30], ['ch', 'c', 40], ['ed', 'd', 35],
  ['pre', 'per', 22], ['pro', 'per', 35], ['pur', 'per', 30], ['de', 'di', 15], ['des', 'dis', 15], ['in', 'en', 22], ['im', 'em', 25], ['un', 'in', 25], ['inn', 'in', 20], ['al', 'all', 18], ['wel', 'well', 18],
];

/** Only one way round: what is written, what is meant. */
const ONE_WAY: readonly Grapheme[] = [
  ['t', 'ed', 40], ['d', 'ed', 35], ['of', 'ough', 35], ['uf', 'ough', 35], ['of', 'ave', 55], ['nite', 'night', 35], ['lite', 'light', 35],
];

export const GRAPHEMES: readonly Grapheme[] = [...BOTH, ...BOTH.map(([a, b, cost]): Grapheme => [b, a, cost]), ...ONE_WAY];
