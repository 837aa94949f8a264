/** The tables of words that rules read, fetched once before the engine's modules run. */
const response = await fetch(new URL('../tables.json', self.location.href));
if (!response.ok) throw new Error(`tables.json: ${response.status}`);
const tables = (await response.json()) as Readonly<Record<string, string>>;

/** @param path in `data/`. */
export function table(path: string): string {
  const text = tables[path];
  if (text === undefined) throw new Error(`${path} is not among the tables; the page was built in part`);
  return text;
}
