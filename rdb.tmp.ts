import { readMarkdown } from './src/readers/markdown.ts';
import { readFileSync } from 'node:fs';
const art = readFileSync('/work/shared/seed/article.md','utf8');
const rich = readFileSync('/tmp/a.md','utf8').replace(/^---[^]*?---/,'');
for (const [n,t] of [['plain',art],['rich',rich]] as const) {
const big = Array(Math.ceil(6e6/t.length)).fill(t).join('\n\n');
const words = big.split(/\s+/).length;
for (let i=0;i<5;i++){ const t=performance.now(); const p = readMarkdown(big); const d=performance.now()-t; console.log(n, big.length, words, p.blocks.length, d.toFixed(0)+'ms', (words/d*1000/1e6).toFixed(2)+'M w/s'); }
}
const time=(s:string)=>{ let best=1e9; for(let i=0;i<3;i++){const t=performance.now(); readMarkdown(s); best=Math.min(best,performance.now()-t)} return best};
const one=(u:string,n:number)=>u.repeat(Math.ceil(n/u.length)).slice(0,n);
const units=['[','*','<','&','`','|','>','> ','- ','* ','1. ','![','[a](','[a](b','](','*a ','a* ','**a*b ','_a_','a_','~~','~~a','$$','$$a ','{{','{%','{','<!--','<a ','<a b="','<a b=\'<a b="','<a b ','</','<?','<!A','<![CDATA[','<code>','<br>','<em>','</em>','[^a]','[a]','[a][','[[a]]','&amp;','&#','\\','://','a://b','(',' ','\t','\r','\n','\r\n','> a\n','>a\n>\n','- a\n',' - a\n','a|b\n','|-\n','|a|\n|-|\n','[a]: b\n','[a]:\n','[a\n','`a``b```c','!','<p>','<li>','<blockquote>','<pre>','<script>','<td>','<img alt="a">','[x]:','#','# ','    a\n','~','~~~\n','```\n','+++\n','---\n','{\n','a','é','\ud800','"','<a@b.','<http://','a<','*[','[*a*]','![a](b)','$$a$$','<!-- a -->','<p><!--','[a]('+'b'.repeat(50),'`` ` ', 'a\\\n', 'a  \n','* * * a\n', '   ', '<div>\n', '[^1]: a\n', '**', '***a', '*_', '_*a*_','[![a]','<http:','{:a}', '`a`{:x}','| a | b ', '\\|', '`'+'a'.repeat(3), '[a]: <b', "[a]: b '", '[]','[]()','&lt','&a'];
const bad:any[]=[];
for (const u of units){ const a=time(one(u,100_000)); if (a>150) {console.log('SLOW',JSON.stringify(u),a.toFixed(0));} if (a>3000) continue; const b=time(one(u,1_000_000)); if (b/a>16&&b>60) console.log('GROWTH',JSON.stringify(u),a.toFixed(1),b.toFixed(1),(b/a).toFixed(1)); else if (b>300) console.log('big', JSON.stringify(u),a.toFixed(1),b.toFixed(1)); }
