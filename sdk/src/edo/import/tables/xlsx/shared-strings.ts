import type { XmlElement } from '../../../xml/element.ts';
import { childOf, childrenOf, type Parts, partElements } from './parts.ts';

/** The texts that cells name by number. */
export function readSharedStrings(parts: Parts): readonly string[] {
  const path = 'xl/sharedStrings.xml';
  return parts.has(path) ? Array.from(partElements(parts, path, ['si']), richText) : [];
}

/** The text of a string with or without formatted runs; readings of signs (`rPh`) are no part of it. */
export function richText(item: XmlElement | undefined): string {
  const runs = childrenOf(item, 'r');
  if (runs.length === 0) return unescaped(childOf(item, 't')?.text ?? '');
  return unescaped(runs.map((run) => childOf(run, 't')?.text ?? '').join(''));
}

/** `_x001D_` stands for a character that XML cannot hold, `_x005F_` for an underline before such a thing (ST_Xstring). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
