const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element. Properties that begin with `on` are listeners, all others attributes; `null`, `undefined` and `false` mean
 * that there is none. Children are elements or texts: a text stays a text whatever it holds, since nothing here is ever
 * read as markup.
 */
export function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** The same in a drawing. */
export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...shown(children));
  return element;
}

/** What of these children is there: lists are opened, and what stands for nothing is left out. */
export function shown(children) {
  return children
    .flat(Number.POSITIVE_INFINITY)
    .filter((child) => child !== undefined && child !== null && child !== false);
}

/** Puts these children in place of all others. */
export function put(element, ...children) {
  element.replaceChildren(...shown(children));
  return element;
}
