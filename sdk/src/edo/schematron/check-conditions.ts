import type { Finding } from '../findings/finding.ts';
import type { Position } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { pathsOf } from '../xml/path.ts';
import { compileTest } from '../xpath/compile.ts';
import type { EvaluationContext } from '../xpath/compiled.ts';
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
}

/** The conditions of a format, made ready for use. */
export class ConditionSet {
  readonly #conditions: readonly Condition[];
  readonly #byElement = new Map<string, Prepared[]>();

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
    for (const condition of conditions) {
      const [name = '', ...above] = condition.context.split('/').reverse();
      const test = parseXPath(condition.test);
      const prepared = { condition, above, test, holds: compileTest(test) };
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
    const findings: Finding[] = [];
    const pathOf = pathsOf(root);
    const visit = (node: XPathNode): void => {
      for (const prepared of this.#byElement.get(node.element.name) ?? []) {
        if (findings.length >= MAX_FINDINGS || !isBelow(node, prepared.above)) continue;
        if (fileName === undefined && needsFileName(prepared.condition)) continue;
        const context = { node, position: 1, size: 1, fileName: fileName ?? '' };
        if (prepared.holds(context)) continue;
        findings.push({
          code: prepared.condition.code ?? OWN_CODE,
          layer: 'schematron',
          severity: 'error',
          path: pathOf(node.element, prepared.condition.at ?? missingPart(prepared.test, node.element)),
          ...locate?.(node.element.offset),
          ...messageOf(prepared.condition, prepared.test, context),
        } satisfies Finding);
      }
      for (const child of node.element.children) visit(node.child(child));
    };
    visit(XPathNode.document(root).child(root));
    return findings;
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
