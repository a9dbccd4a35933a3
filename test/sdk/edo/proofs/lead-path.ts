import type { parseXPath, XmlElement } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';
import type { Workbench } from './workbench.ts';

type Path = Extract<ReturnType<typeof parseXPath>, { kind: 'path' }>;

/** Elements a path leads to (owners, where it ends in an attribute), with `make` putting in what is missing. */
function walk(bench: Workbench, { steps }: Path, from: XmlElement, make: boolean, random?: Random): XmlElement[] {
  let nodes = [from];
  for (const step of steps) {
    if (step.axis === 'attribute') break;
    if (step.axis === 'self') continue;
    nodes = nodes.flatMap((node) => {
      if (step.axis === 'parent') return bench.parentOf(node) ?? [];
      const children = node.childrenNamed(step.name);
      if (children.length > 0 || !make) return children;
      return bench.addChild(node, step.name) ?? [];
    });
    if (make && random !== undefined && step.axis === 'child' && nodes.length > 1) nodes = [random.pick(nodes)];
  }
  return nodes;
}

/** Makes a path lead somewhere; the owners of what it leads to. */
export function give(bench: Workbench, path: Path, from: XmlElement, random: Random): XmlElement[] {
  const owners = walk(bench, path, from, true, random);
  const last = path.steps.at(-1);
  if (last?.axis !== 'attribute') return owners;
  return owners.filter((owner) => owner.attribute(last.name) !== undefined || bench.setAttribute(owner, last.name));
}

/** Makes a path lead nowhere. */
export function take(bench: Workbench, path: Path, from: XmlElement): boolean {
  const last = path.steps.at(-1);
  const owners = walk(
    bench,
    last?.axis === 'attribute' ? path : { ...path, steps: path.steps.slice(0, -1) },
    from,
    false,
  );
  if (last === undefined) return false;
  return owners.every((owner) =>
    last.axis === 'attribute' ? bench.removeAttribute(owner, last.name) : bench.removeChildren(owner, last.name),
  );
}
