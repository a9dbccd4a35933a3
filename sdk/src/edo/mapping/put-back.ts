import { StykError } from '../../errors/index.ts';
import type { InputReport } from '../findings/input-findings.ts';
import type { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/reader.ts';
import { isRecord } from './object.ts';
import { type PathStep, parsePath, setAttribute } from './path.ts';
import type { UnmappedPart } from './unmapped.ts';
import { blankable, text } from './value.ts';

/** As many as there are lines in the largest document that is taken from outside. */
const MAX_PARTS = 200_000;

/** Checks the `unmapped` of an input. */
export function readUnmapped(input: unknown, pointer: string, report: InputReport): readonly UnmappedPart[] {
  if (!Array.isArray(input)) return report.add('input-type', pointer, { expected: 'array' }) ?? [];
  if (input.length > MAX_PARTS) {
    return report.add('input-too-many', pointer, { count: input.length, limit: MAX_PARTS }) ?? [];
  }
  return input.flatMap((part, index) => readPart(part, `${pointer}/${index}`, report) ?? []);
}

function readPart(input: unknown, pointer: string, report: InputReport): UnmappedPart | undefined {
  if (!isRecord(input)) return report.add('input-type', pointer, { expected: 'object' });
  const path = text.read(input['path'], `${pointer}/path`, report);
  if (path === undefined) return undefined;
  if ('xml' in input) {
    const xml = text.read(input['xml'], `${pointer}/xml`, report);
    return xml === undefined ? undefined : { path, xml };
  }
  if ('value' in input) {
    const value = blankable.read(input['value'], `${pointer}/value`, report);
    return value === undefined ? undefined : { path, value };
  }
  if (input['absent'] === true) return { path, absent: true };
  return report.add('input-variant', pointer, { expected: '{ path, xml } | { path, value } | { path, absent: true }' });
}

/**
 * Puts back what a model has no field for. All places are looked up before anything changes: their numbers are those of
 * the document as it is built. A place that is no longer there is a finding.
 */
export function putBack(parts: readonly UnmappedPart[], root: XmlElement, pointer: string, report: InputReport): void {
  const changes = parts.map((part, index) => changeOf(part, root, `${pointer}/${index}`, report));
  for (const change of changes) change?.();
}

function changeOf(
  part: UnmappedPart,
  root: XmlElement,
  pointer: string,
  report: InputReport,
): (() => void) | undefined {
  const steps = parsePath(part.path);
  const last = steps.at(-1);
  const above = reach(root, steps.slice(0, -1));
  if (last === undefined || above === undefined)
    return report.add('input-unmapped-place', pointer, { path: part.path });
  if (part.xml !== undefined) {
    const element = readFragment(part.xml, `${pointer}/xml`, report);
    return element && (() => void above.children.push(element));
  }
  if (last.name.startsWith('@')) return attributeChange(above, last.name.slice(1), part.value);
  const element = steps.length === 1 ? root : above.childrenNamed(last.name)[last.index - 1];
  if (element === undefined) return report.add('input-unmapped-place', pointer, { path: part.path });
  const { value } = part;
  if (value === undefined) return () => void above.children.splice(above.children.indexOf(element), 1);
  return () => {
    element.text = value;
  };
}

function attributeChange(element: XmlElement, name: string, value: string | undefined): () => void {
  return () => {
    const at = element.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) element.attributes.splice(at, 1);
    if (value !== undefined) setAttribute(element, name, value);
  };
}

/** The element at the end of a path that begins with the root's own name. */
function reach(root: XmlElement, [first, ...below]: readonly PathStep[]): XmlElement | undefined {
  if (first === undefined || first.name !== root.name) return first === undefined ? root : undefined;
  let current: XmlElement | undefined = root;
  for (const { name, index } of below) current = current?.childrenNamed(name)[index - 1];
  return current;
}

function readFragment(xml: string, pointer: string, report: InputReport): XmlElement | undefined {
  try {
    return readXml(new TextEncoder().encode(xml)).root;
  } catch (error) {
    if (!(error instanceof StykError)) throw error;
    return report.add('input-unmapped-xml', pointer, { reason: error.message });
  }
}
