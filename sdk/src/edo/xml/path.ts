import type { XmlElement } from './element.ts';
import { OmittedRun } from './omitted-run.ts';

/** Writes the path of an element of one tree, with `last` (an attribute or a child that is absent) below it. */
export type PathWriter = (element: XmlElement, last?: string) => string;

/**
 * Paths as official messages write them: `/Файл/Документ/ТаблСчФакт/СведТов[2]/@НаимТов`. A number (from 1) is given only
 * where siblings share the name. An element outside the tree has an empty path.
 *
 * All paths are made at the first question: most documents raise none, and one that has something wrong in each of ten
 * thousand lines must not be searched from the top for every one of them.
 */
export function pathsOf(root: XmlElement): PathWriter {
  let paths: Map<XmlElement, string> | undefined;
  return (element, last = '') => {
    paths ??= collect(root, `/${root.name}`, new Map());
    const path = paths.get(element) ?? '';
    return last === '' ? path : `${path}/${last}`;
  };
}

/** Paths in a tree with omitted runs, whose elements come one by one. */
export class OutlinePaths {
  readonly #root: XmlElement;
  readonly #runs = new Map<OmittedRun, RunPlace>();
  #outline: Map<XmlElement, string> | undefined;
  #line: XmlElement | undefined;
  #linePath = (): string => '';
  #inLine: Map<XmlElement, string> | undefined;

  constructor(root: XmlElement) {
    this.#root = root;
  }

  readonly pathOf: PathWriter = (element, last = '') => {
    const path = this.#pathInLine(element) ?? this.#paths().get(element) ?? '';
    return last === '' ? path : `${path}/${last}`;
  };

  /** From now on `line`, the one at `index` of a run, is asked about. */
  enter(run: OmittedRun, index: number, line: XmlElement): void {
    this.#line = line;
    this.#inLine = undefined;
    this.#linePath = () => {
      this.#paths();
      const { path, from, isNumbered } = this.#runs.get(run) ?? { path: '', from: 1, isNumbered: false };
      return isNumbered ? `${path}[${from + index}]` : path;
    };
  }

  #pathInLine(element: XmlElement): string | undefined {
    if (this.#line === undefined) return undefined;
    this.#inLine ??= collect(this.#line, this.#linePath(), new Map());
    return this.#inLine.get(element);
  }

  #paths(): Map<XmlElement, string> {
    this.#outline ??= collect(this.#root, `/${this.#root.name}`, new Map(), this.#runs);
    return this.#outline;
  }
}

/** Path of the elements of a run without their numbers, number of the first one. */
interface RunPlace {
  readonly path: string;
  readonly from: number;
  readonly isNumbered: boolean;
}

function collect(
  element: XmlElement,
  path: string,
  into: Map<XmlElement, string>,
  runs?: Map<OmittedRun, RunPlace>,
): Map<XmlElement, string> {
  into.set(element, path);
  const counts = new Map<string, number>();
  for (const child of element.children) counts.set(child.name, (counts.get(child.name) ?? 0) + countOf(child));
  const seen = new Map<string, number>();
  for (const child of element.children) {
    const number = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, number + countOf(child) - 1);
    const isNumbered = counts.get(child.name) !== 1;
    const childPath = `${path}/${child.name}`;
    if (child instanceof OmittedRun) {
      runs?.set(child, { path: childPath, from: number, isNumbered });
      for (const [index, one] of child.first.entries()) {
        into.set(one, isNumbered ? `${childPath}[${number + index}]` : childPath);
      }
    } else collect(child, isNumbered ? `${childPath}[${number}]` : childPath, into, runs);
  }
  return into;
}

function countOf(element: XmlElement): number {
  return element instanceof OmittedRun ? element.count : 1;
}
