import type { ElementListener, XmlElement } from '../xml/element.ts';
import { OmittedRun } from '../xml/omitted-run.ts';

/** Calls back for each element at a path of names from the root, and leaves a run in its place. */
export function takingOut(
  path: readonly string[],
  taken: (line: XmlElement, run: OmittedRun) => void,
): ElementListener {
  const name = path.at(-1);
  return (element, parents) => {
    if (parents.length !== path.length - 1 || element.name !== name) return;
    if (!parents.every((parent, index) => parent.name === path[index])) return;
    const siblings = parents.at(-1)?.children ?? [];
    siblings.pop();
    const last = siblings.at(-1);
    const run = last instanceof OmittedRun ? last : new OmittedRun(element.name, element.offset);
    if (run !== last) siblings.push(run);
    taken(element, run);
    run.add(element);
  };
}
