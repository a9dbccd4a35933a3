import type { Finding } from '../findings/finding.ts';
import type { Position } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { type PathWriter, pathsOf } from '../xml/path.ts';
import { compileTestOf } from '../xpath/compile.ts';
import type { EvaluationContext } from '../xpath/compiled.ts';
import { Memo, MemoPlaces } from '../xpath/memo.ts';
import { XPathNode } from '../xpath/node.ts';
import { parseXPath } from '../xpath/parse.ts';
import type { Expression } from '../xpath/syntax.ts';
import type { Condition } from './condition.ts';
import { messageOf } from './message.ts';
import { missingPart } from './missing-part.ts';

/** The code of a condition for which the schema gives none. */
export const OWN_CODE = 'schematron-condition';

/** A broken document may break a condition in every line. */
const MAX_FINDINGS = 1000;

interface Prepared {
  readonly condition: Condition;
  /** Names above the element that the context asks for, from below. */
  readonly above: readonly string[];
  readonly test: Expression;
  readonly holds: (context: EvaluationContext) => boolean;
  readonly needsFileName: boolean;
}

/** The conditions of a format, made ready for use. */
export class ConditionSet {
  readonly #conditions: readonly Condition[];
  readonly #byElement = new Map<string, Prepared[]>();

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
    const places = new MemoPlaces();
    for (const condition of conditions) {
      const [name = '', ...above] = condition.context.split('/').reverse();
      const test = parseXPath(condition.test);
      const holds = compileTestOf(places, test);
      const prepared = { condition, above, test, holds, needsFileName: needsFileName(condition) };
      this.#byElement.set(name, [...(this.#byElement.get(name) ?? []), prepared]);
    }
  }

  /** How many conditions there are, and how many of them `check` examines with or without a file name. */
  coverage(hasFileName: boolean): { readonly official: number; readonly checked: number } {
    const left = hasFileName ? [] : this.#conditions.filter(needsFileName);
    return { official: this.#conditions.length, checked: this.#conditions.length - left.length };
  }

  /**
   * Checks a document. All that is broken is reported, in the order of the document.
   *
   * @param fileName Name of the file without its extension; without it the conditions about it are left out.
   */
  check(root: XmlElement, fileName?: string, locate?: (offset: number) => Position): Finding[] {
    const check = this.begin(pathsOf(root), fileName, locate);
    check.all(XPathNode.document(root).child(root));
    return check.findings;
  }

  /** Begins a check whose elements come one by one. */
  begin(pathOf: PathWriter, fileName: string | undefined, locate?: (offset: number) => Position): ConditionCheck {
    return new ConditionCheck(this.#byElement, pathOf, fileName, locate);
  }
}

/** The check of one document. */
export class ConditionCheck {
  readonly findings: Finding[] = [];
  readonly #byElement: ReadonlyMap<string, readonly Prepared[]>;
  readonly #pathOf: PathWriter;
  readonly #fileName: string | undefined;
  readonly #locate: ((offset: number) => Position) | undefined;
  readonly #memo = new Memo();

  constructor(
    byElement: ReadonlyMap<string, readonly Prepared[]>,
    pathOf: PathWriter,
    fileName: string | undefined,
    locate?: (offset: number) => Position,
  ) {
    this.#byElement = byElement;
    this.#pathOf = pathOf;
    this.#fileName = fileName;
    this.#locate = locate;
  }

  /** An element and all within it. */
  all(node: XPathNode): void {
    const { children, name } = node.element;
    const conditions = this.#byElement.get(name);
    if (conditions !== undefined) this.#check(node, conditions);
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as XmlElement;
      // Most elements at the ends of the tree have no conditions, and need no node either.
      if (child.children.length > 0 || this.#byElement.has(child.name)) this.all(node.child(child));
    }
  }

  /** An element without what is within it. */
  only(node: XPathNode): void {
    const conditions = this.#byElement.get(node.element.name);
    if (conditions !== undefined) this.#check(node, conditions);
  }

  #check(node: XPathNode, conditions: readonly Prepared[]): void {
    const fileName = this.#fileName;
    const context = { node, position: 1, size: 1, fileName: fileName ?? '', memo: this.#memo };
    for (const prepared of conditions) {
      if (prepared.above.length > 0 && !isBelow(node, prepared.above)) continue;
      if (fileName === undefined && prepared.needsFileName) continue;
      if (this.findings.length >= MAX_FINDINGS || prepared.holds(context)) continue;
      this.findings.push({
        code: prepared.condition.code ?? OWN_CODE,
        layer: 'schematron',
        severity: 'error',
        path: this.#pathOf(node.element, prepared.condition.at ?? missingPart(prepared.test, node.element)),
        ...this.#locate?.(node.element.offset),
        ...messageOf(prepared.condition, prepared.test, context),
      } satisfies Finding);
    }
  }
}

function needsFileName({ test }: Condition): boolean {
  return test.includes('usch:getFileName()');
}

function isBelow(node: XPathNode, names: readonly string[]): boolean {
  let above = node.parent;
  for (const name of names) {
    if (above === undefined || above.element.name !== name) return false;
    above = above.parent;
  }
  return true;
}
