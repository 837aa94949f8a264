import { readMarkdown } from './src/readers/markdown.ts';
import { readFileSync } from 'node:fs';
const src = readFileSync(process.argv[2],'utf8');
const p = readMarkdown(src);
for (const b of p.blocks) console.log(b.kind, b.level??'', JSON.stringify(p.text.slice(...b.span)), JSON.stringify(p.source.slice(...p.map.toSource(b.span))).slice(0,200));
console.log(p.marks.map(m=>m.kind+':'+p.text.slice(...m.span)), p.comments, p.frontMatter);
