import type { ReferencedCharacters } from '../bytes/check-bytes.ts';
import type { RuleRun, Station } from '../rules/run-rules.ts';
import type { SchemaCheck } from '../schema/validate-schema.ts';
import type { ConditionCheck } from '../schematron/check-conditions.ts';
import type { XmlElement } from '../xml/element.ts';
import { OmittedRun } from '../xml/omitted-run.ts';
import { XPathNode } from '../xpath/node.ts';

/** All that looks at a document; what is absent is not looked at. */
export interface Checks {
  readonly schema: SchemaCheck;
  readonly conditions?: ConditionCheck;
  readonly rules?: RuleRun;
  readonly characters?: ReferencedCharacters | undefined;
}

/** A run of lines within the outline, ready to have them examined one by one. */
export interface RunOfLines {
  readonly run: OmittedRun;
  examine(line: XmlElement): void;
}

/**
 * Examines the outline of a document, what is left without its lines, and stops at each run of lines: these have to be
 * examined before it goes on, so that all is seen in the order of the document.
 */
export function* examineOutline(root: XmlElement, checks: Checks): Generator<RunOfLines, void, void> {
  const type = checks.schema.begin(root);
  yield* examine(XPathNode.document(root).child(root), type, checks.rules?.start, checks);
  checks.schema.end(root);
}

function* examine(
  node: XPathNode,
  type: number | undefined,
  station: Station | undefined,
  checks: Checks,
): Generator<RunOfLines, void, void> {
  const { schema, conditions, rules, characters } = checks;
  const { element } = node;
  if (type !== undefined) schema.only(element, type);
  conditions?.only(node);
  characters?.only(element);
  for (const child of element.children) {
    const childType = schema.typeOf(child.name, type);
    const childStation = station?.below.get(child.name);
    if (child instanceof OmittedRun) {
      const examineLine = (line: XmlElement): void => {
        if (childType !== undefined) schema.all(line, childType);
        conditions?.all(node.child(line));
        characters?.all(line);
        rules?.all(line, childStation);
      };
      yield { run: child, examine: examineLine };
    } else {
      yield* examine(node.child(child), childType, childStation, checks);
    }
  }
  rules?.only(element, station);
}
