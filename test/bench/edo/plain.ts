import type { XmlElement } from '@styk/sdk/edo/engine';

/**
 * A document as plain data, in the form that our writer, fast-xml-parser and xmlbuilder2 take each with names of its own.
 *
 * It is made by `JSON.parse`, as data mostly are: objects that grew name by name are slower to look into, for all three.
 *
 * @param sign what an attribute's name begins with
 * @param textName name of the text beside attributes; an element with text alone is a string
 */
export function plain(root: XmlElement, sign: string, textName: string): unknown {
  return JSON.parse(JSON.stringify(dataOf(root, sign, textName)));
}

function dataOf(element: XmlElement, sign: string, textName: string): unknown {
  const data: Record<string, unknown> = {};
  for (const { name, value } of element.attributes) data[`${sign}${name}`] = value;
  for (const child of element.children) {
    const siblings = (data[child.name] ?? []) as unknown[];
    data[child.name] = siblings;
    siblings.push(dataOf(child, sign, textName));
  }
  if (Object.keys(data).length === 0) return element.text;
  if (element.text !== '') data[textName] = element.text;
  return data;
}
