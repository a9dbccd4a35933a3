import { setAttribute } from '../mapping/path.ts';
import type { XmlElement } from '../xml/element.ts';

/** Numbers the children of one name from 1: formats want their lines numbered, models do not. */
export function numberChildren(parent: XmlElement | undefined, name: string, attribute: string): void {
  for (const [index, child] of (parent?.childrenNamed(name) ?? []).entries()) {
    setAttribute(child, attribute, String(index + 1));
  }
}
