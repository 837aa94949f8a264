/** Makes elements, and redraws a part of the page without losing the reader's place in it. */
type Child = Node | string | false | undefined;
type Listener = (event: Event) => void;
type Attribute = string | number | boolean | undefined | Listener;

/**
 * @param attributes as in HTML; `true` for one without a value, `false` and undefined for none; `onclick` and the like
 * take functions.
 */
export function h<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** Replaces what a container shows; focus returns to the element with the same `data-key`. */
export function redraw(container: HTMLElement, ...children: readonly Child[]): void {
  const { activeElement } = document;
  const key = activeElement instanceof HTMLElement && container.contains(activeElement) ? activeElement.dataset['key'] : undefined;
  const { scrollTop } = container;
  container.replaceChildren(...children.filter((child) => child !== false && child !== undefined));
  container.scrollTop = scrollTop;
  if (key === undefined) return;
  const again = container.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  again?.focus({ preventScroll: true });
}

/** The element of the page with this id. @throws if the page has none: then script and page do not fit each other. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** Offers a text as a file; nothing leaves the browser. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
