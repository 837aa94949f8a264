/** Tables of `data/` come into the code as their text; the build's and the tests' loaders see to it. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
