/** The HTML report shows all of an article, marks what was found, and lets nothing of it run. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/reporters/html.ts';
import type { CheckedText } from '../../src/reporters/result.ts';
import { checked, checkedFixture, CLEAN, finding, HOSTILE } from './sample.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elements(root: Node, name: string): Element[] {
  const children = 'childNodes' in root ? root.childNodes : [];
  return [...('tagName' in root && root.tagName === name ? [root] : []), ...children.flatMap((child) => elements(child, name))];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function page(...results: readonly CheckedText[]): Node {
  return parse(html(results, { version: '1.2.3' }));
}

/** All text of the article without the numbers of findings. */
function copyOf(root: Node): string {
  const copy = elements(root, 'div').find((one) => attribute(one, 'class') === 'copy');
  if (copy === undefined) throw new Error('no copy');
  for (const number of elements(copy, 'a')) number.childNodes = [];
  return textOf(copy);
}

describe('an article in the report', () => {
  it('shows every word of the source', async () => {
    const fixture = await checkedFixture();
    const bare = (text: string): string => text.replace(/[\s#>*_-]+/g, '');
    expect(bare(copyOf(page(fixture)))).toBe(bare(fixture.source));
  });

  it('marks each finding at its place', async () => {
    const fixture = await checkedFixture();
    const marks = elements(page(fixture), 'mark').map((mark) => [attribute(mark, 'class'), textOf(mark)]);
    expect(marks).toEqual(fixture.report.findings.map(({ severity, range }) => [severity, fixture.source.slice(...range)]));
  });

  it('lists each slip once, linked both ways', async () => {
    const fixture = await checkedFixture();
    const root = page(fixture);
    const ids = new Set([...elements(root, 'mark'), ...elements(root, 'li')].map((one) => attribute(one, 'id')).filter((id) => id !== ''));
    const links = elements(root, 'a').map((link) => attribute(link, 'href').slice(1));
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    const groups = new Set(fixture.report.findings.map(({ group, fingerprint, range }) => group ?? `${fingerprint}${range[0]}`));
    expect(elements(root, 'li').filter((one) => attribute(one, 'class').startsWith('finding'))).toHaveLength(groups.size);
  });

  it('counts by kind', async () => {
    const headings = elements(page(await checkedFixture()), 'h3').map((heading) => textOf(heading).replace(/\s+/g, ' '));
    expect(headings).toContain('Spelling 4');
  });
});

describe('what an article holds', () => {
  it('stays text: no script, no element of its own', () => {
    const root = page(HOSTILE);
    expect(elements(root, 'script')).toEqual([]);
    expect(elements(root, 'b')).toEqual([]);
    expect(copyOf(root)).toContain('<b>');
  });

  it('two findings at one place, and one that spans blocks, keep the text whole', () => {
    const source = 'One two.\n\nThree four.\n';
    const root = page(checked('a.md', source, [finding([4, 15]), finding([5, 7]), finding([10, 15], { severity: 'warning' })]));
    expect(copyOf(root).replace(/\s+/g, ' ').trim()).toBe('One two. Three four.');
    expect(elements(root, 'mark').map(textOf)).toEqual(['two.', 'Three']);
  });

  it('a clean article and none at all make a page', () => {
    expect(textOf(page(CLEAN))).toContain('No findings.');
    expect(textOf(page())).toContain('Proof of 0 articles');
  });

  it('needs nothing from elsewhere', () => {
    expect(html([HOSTILE], {})).not.toMatch(/\b(?:src|href)="(?!#)/);
  });
});
