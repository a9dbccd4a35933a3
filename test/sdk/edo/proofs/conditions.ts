import {
  compileTest,
  type FormatTable,
  parseXPath,
  SchemaModel,
  type XmlElement,
  XPathNode,
} from '@styk/sdk/edo/engine';

/** An element that breaks a condition, by the condition's place in the table. */
export interface Breach {
  readonly index: number;
  readonly element: XmlElement;
}

/** The conditions of a format one by one, in the order of the schema. */
export class ConditionList {
  readonly tests;
  readonly contexts: readonly string[];
  /** `context: test`, to name a condition in a message. */
  readonly texts: readonly string[];
  readonly #holds;
  readonly #sets;

  constructor(table: FormatTable) {
    const { conditions } = table;
    this.tests = conditions.map(({ test }) => parseXPath(test));
    this.contexts = conditions.map(({ context }) => context);
    this.texts = conditions.map(({ context, test }) => `${context}: ${test}`);
    this.#holds = this.tests.map(compileTest);
    this.#sets = conditions.map((condition) => new SchemaModel({ ...table, conditions: [condition] }).conditions);
  }

  /** How many elements break each condition, by the validator. */
  counts(root: XmlElement, fileId: string): number[] {
    return this.#sets.map((set) => set.check(root, fileId).length);
  }

  /** Everything broken, with the elements: what a repair needs. Contexts of official schemas are plain names. */
  breaches(root: XmlElement): Breach[] {
    const fileName = root.attribute('ИдФайл') ?? '';
    const found: Breach[] = [];
    const visit = (node: XPathNode): void => {
      for (const [index, context] of this.contexts.entries()) {
        if (context !== node.element.name) continue;
        if (this.#holds[index]?.({ node, position: 1, size: 1, fileName }) === false) {
          found.push({ index, element: node.element });
        }
      }
      for (const child of node.element.children) visit(node.child(child));
    };
    visit(XPathNode.document(root).child(root));
    return found;
  }
}
