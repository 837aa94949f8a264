/** When a page says it was published, as front matter: `<meta property="article:published_time" content="2026-11-24">`. */
import type { FrontMatter } from '../markdown/front-matter.ts';

const META = /<meta\s[^<>]{0,400}>/gi;
const DATE = /\b(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|datePublished|publication_date|pubdate|date)["'\s]/i;
const CONTENT = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
/** A page says it in its head; nobody searches a long article for it. */
const REACH = 50_000;

export function publishedIn(source: string): FrontMatter | undefined {
  for (const { 0: tag, index } of source.slice(0, REACH).matchAll(META)) {
    if (!DATE.test(tag)) continue;
    const content = CONTENT.exec(tag);
    const published = content?.[1] ?? content?.[2];
    if (published === undefined) continue;
    return { language: 'json', text: JSON.stringify({ published }), source: [index, index + tag.length] };
  }
  return undefined;
}
