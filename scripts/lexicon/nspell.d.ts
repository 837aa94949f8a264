/** The part of nspell that the checks use; the package ships no types. */
declare module 'nspell' {
  export interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
    /** Expanded words. */
    readonly data: Readonly<Record<string, unknown>>;
  }
  export default function nspell(aff: string, dic: string): Speller;
}
