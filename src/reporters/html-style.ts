/** The look of the HTML report: one column of text that reads like a page proof, findings beside it, both colour schemes. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --soft: #6a665e; --rule: #dcd8cf; --error: #a8201a; --warning: #8a5a00; --info: #1f5f8b; --good: #2c6e49; --tint: #f1eee6; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e9e6df; --soft: #a29c90; --rule: #38352f; --error: #ff8a80; --warning: #e8b45a; --info: #83bfe8; --good: #86c9a0; --tint: #22201c; } }
* { box-sizing: border-box; }
html { font-size: 106.25%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 Charter, 'Bitstream Charter', 'Source Serif 4', Georgia, 'Liberation Serif', serif; text-rendering: optimizeLegibility; }
main, header.report { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
header.report { padding-top: 3rem; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; margin: 0; text-wrap: balance; }
header.report h1 { font-size: 1.1rem; letter-spacing: .01em; }
.sum { margin: .15rem 0 0; color: var(--soft); }
nav.files { margin: 1.25rem 0 0; padding: 0; columns: 18rem; font-size: .9rem; list-style: none; }
.file { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 0 3.5rem; border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: 2rem; }
.file > header { grid-column: 1 / -1; margin-bottom: 1.5rem; }
.file > header h2 { font-size: .95rem; overflow-wrap: anywhere; }
.copy { max-width: 38rem; overflow-wrap: break-word; }
.copy p, .copy h1, .copy h2, .copy h3, .copy ul, .copy blockquote, .copy pre, .copy figcaption { margin: 0 0 1em; white-space: pre-line; }
.copy h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; }
.copy h2 { font-size: 1.3rem; } .copy h3 { font-size: 1.1rem; }
.copy blockquote { margin-left: 1.2rem; padding-left: 1rem; border-left: 2px solid var(--rule); }
.copy li { white-space: pre-line; }
.copy figcaption { font-size: .88rem; color: var(--soft); }
.copy pre { font: .78rem/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; color: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { white-space: pre-wrap; background: none; color: inherit; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; scroll-margin-top: 30vh; }
mark.error { text-decoration-color: var(--error); text-decoration-style: wavy; text-decoration-thickness: 1.5px; background: color-mix(in srgb, var(--error) 7%, transparent); }
mark.warning { text-decoration-color: var(--warning); text-decoration-style: dashed; background: color-mix(in srgb, var(--warning) 7%, transparent); }
mark.info { text-decoration-color: var(--info); text-decoration-style: dotted; }
mark:target, li.finding:target { outline: 2px solid currentColor; outline-offset: 3px; border-radius: 2px; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
a.n { font: 600 .65rem/1 ui-sans-serif, system-ui, 'Liberation Sans', sans-serif; vertical-align: .5em; text-decoration: none; margin-left: .1em; color: var(--soft); }
aside { font-size: .85rem; line-height: 1.45; }
aside section { margin-bottom: 2rem; }
aside h3 { font-size: .85rem; display: flex; justify-content: space-between; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; margin-bottom: .55rem; }
aside h3 span { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
aside ol, aside ul { list-style: none; margin: 0; padding: 0; }
li.finding { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr); margin-bottom: .7rem; overflow-wrap: anywhere; }
li.finding > a { color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums; }
.severity { font-weight: 600; } .error > div > .severity { color: var(--error); } .warning > div > .severity { color: var(--warning); } .info > div > .severity { color: var(--info); }
.fix { color: var(--good); font-weight: 600; }
.meta { color: var(--soft); font-size: .92em; }
.names li { display: flex; gap: .6rem; justify-content: space-between; align-items: baseline; margin-bottom: .2rem; }
.names .meta { text-align: right; }
footer { max-width: 74rem; margin: 3rem auto 0; padding: 1rem 1.5rem 3rem; color: var(--soft); font-size: .8rem; }
@media (max-width: 56rem) { .file { grid-template-columns: minmax(0, 1fr); } aside { margin-top: 1.5rem; } }
@media print { html { font-size: 80%; } .file { break-before: page; } .file:first-of-type { break-before: auto; } li.finding { break-inside: avoid; } }
`;
