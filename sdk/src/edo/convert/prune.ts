import type { SchemaModel } from '../schema/model.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Lifted } from './rename.ts';
import type { ConversionReport } from './report.ts';

/** Takes out what the newer format has no place for, and tells of it. */
export function prune(lifted: Lifted, model: SchemaModel, report: ConversionReport): void {
  pruneElement(lifted.root, model.table.root.type, { lifted, model, report });
}

interface Work {
  readonly lifted: Lifted;
  readonly model: SchemaModel;
  readonly report: ConversionReport;
}

function pruneElement(element: XmlElement, typeIndex: number, work: Work): void {
  const { lifted, model, report } = work;
  const type = model.type(typeIndex);
  const origin = lifted.originOf(element);
  const known = type.kind === 'simple' ? undefined : type;
  const attributes = element.attributes.filter(({ name, value }) => {
    if (known?.attributes.has(name) === true || name.startsWith('xmlns') || name.includes(':')) return true;
    report.notCarried(`${origin}/@${name}`, value);
    return false;
  });
  const children = element.children.filter((child) => {
    const use = known?.elements.get(child.name);
    if (use === undefined) report.notCarried(lifted.originOf(child), summary(child));
    else pruneElement(child, use.type, work);
    return use !== undefined;
  });
  element.attributes.splice(0, element.attributes.length, ...attributes);
  element.children.splice(0, element.children.length, ...children);
}

/** What an element says, in one line. */
function summary(element: XmlElement): string {
  const said = [
    element.text.trim(),
    ...element.attributes.map(({ value }) => value),
    ...element.children.map(summary),
  ].filter((part) => part !== '');
  return said.join(', ');
}
