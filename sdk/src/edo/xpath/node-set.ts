import type { XmlElement } from '../xml/element.ts';
import type { EvaluationContext, NodeSet } from './compiled.ts';
import type { XPathNode } from './node.ts';
import type { LocationPath, Step } from './syntax.ts';

type Visit = (node: XPathNode) => boolean;
/** Goes from one node over a step; true when the visit asked to stop. */
type Walk = (from: XPathNode, context: EvaluationContext, visit: Visit) => boolean;
type Predicate = (context: EvaluationContext) => boolean;

/** @param predicatesOf Compiles the predicates of a step. */
export function compilePath(path: LocationPath, predicatesOf: (step: Step) => readonly Predicate[]): NodeSet {
  const walks = path.steps.map((step) => filtered(walkOf(step), predicatesOf(step)));
  const from = (index: number, node: XPathNode, context: EvaluationContext, visit: Visit): boolean => {
    const walk = walks[index];
    return walk === undefined ? visit(node) : walk(node, context, (next) => from(index + 1, next, context, visit));
  };
  const found: NodeSet = (context, test) =>
    from(0, path.absolute ? documentOf(context.node) : context.node, context, test);
  return needsOrder(path.steps) ? ordered(found) : found;
}

function walkOf({ axis, name }: Step): Walk {
  if (axis === 'self') return (node, _, visit) => visit(node);
  if (axis === 'parent') return (node, _, visit) => node.parent !== undefined && visit(node.parent);
  if (axis === 'attribute') return name === '*' ? everyAttribute : attributeNamed(name);
  const isNamed = (element: XmlElement) => name === '*' || element.name === name;
  return axis === 'child' ? children(isNamed) : selfAndDescendants;
}

function attributeNamed(name: string): Walk {
  return (node, _, visit) => isElement(node) && node.element.has(name) && visit(node.attributeNamed(name));
}

const everyAttribute: Walk = (node, _, visit) =>
  isElement(node) && node.element.attributes.some(({ name }) => visit(node.attributeNamed(name)));

function children(isNamed: (element: XmlElement) => boolean): Walk {
  return (node, _, visit) =>
    isElement(node) && node.element.children.some((child) => isNamed(child) && visit(node.child(child)));
}

const selfAndDescendants: Walk = (node, context, visit) =>
  visit(node) ||
  (isElement(node) && node.element.children.some((child) => selfAndDescendants(node.child(child), context, visit)));

/** An attribute has neither children nor attributes. */
function isElement(node: XPathNode): boolean {
  return node.attribute === undefined;
}

/** A predicate looks at the nodes of a step together, for it may ask for their number. */
function filtered(walk: Walk, predicates: readonly Predicate[]): Walk {
  return predicates.reduce<Walk>(
    (inner, predicate) => (from, context, visit) => {
      const nodes: XPathNode[] = [];
      inner(from, context, (node) => {
        nodes.push(node);
        return false;
      });
      const { length: size } = nodes;
      return nodes.some((node, index) => predicate({ ...context, node, position: index + 1, size }) && visit(node));
    },
    walk,
  );
}

/** Several nodes may share a parent, and what is below nested nodes is found from each of these, the outer ones first. */
function needsOrder(steps: readonly Step[]): boolean {
  const last = steps.findLastIndex(({ axis }) => axis === 'parent' || axis === 'descendants');
  return steps.some(({ axis }, index) => axis === 'descendants' || (axis === 'child' && index < last));
}

/** Every node once, in the order of the document. */
function ordered(found: NodeSet): NodeSet {
  return (context, test) => {
    const nodes = new Map<XmlElement, Map<string | undefined, XPathNode>>();
    found(context, (node) => {
      const known = nodes.get(node.element) ?? new Map();
      nodes.set(node.element, known.set(node.attribute, node));
      return false;
    });
    const visit = (element: XmlElement): boolean => {
      const own = nodes.get(element);
      const attributes = element.attributes.map(({ name }) => name);
      const hits = own === undefined ? [] : [undefined, ...attributes].flatMap((name) => own.get(name) ?? []);
      return hits.some(test) || element.children.some(visit);
    };
    return nodes.size > 0 && visit(documentOf(context.node).element);
  };
}

function documentOf(node: XPathNode): XPathNode {
  let top = node;
  while (top.parent !== undefined) top = top.parent;
  return top;
}
