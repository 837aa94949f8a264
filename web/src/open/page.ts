/** Reads HTML (a page, an editing system's copy, Word's by way of mammoth) into a story, without what is not the article. */
import { DOMParser as ModelParser, type Node } from 'prosemirror-model';
import { schema } from '../story/schema.ts';
import { storyWithHeadline } from './headline.ts';

const FURNITURE = 'script,style,template,noscript,nav,form,button,select,textarea,iframe,object,svg,math,audio,video,[hidden],[role=navigation],[role=banner],[role=contentinfo],[role=search]';

export function storyFromHtml(html: string): Node {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const place = page.querySelector('main') ?? page.querySelector('article') ?? page.body;
  for (const element of place.querySelectorAll(FURNITURE)) element.remove();
  for (const element of place.querySelectorAll('[class*=caption]')) if (element.localName === 'p') element.className = 'caption';
  const field = ModelParser.fromSchema(schema).parse(place, { topNode: schema.node('field', { name: 'body' }, [schema.node('paragraph')]) });
  return storyWithHeadline(field.children.filter((block) => block.textContent.trim() !== ''));
}
