import type { ErrorParams } from '../../errors/index.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { isWhitespace } from '../xml/characters.ts';
import type { Position } from '../xml/document.ts';
import type { XmlAttribute, XmlElement } from '../xml/element.ts';
import { OmittedRun } from '../xml/omitted-run.ts';
import { type PathWriter, pathsOf } from '../xml/path.ts';
import { checkValue } from './check-value.ts';
import { type SchemaFindingCode, schemaFindings } from './finding-definitions.ts';
import { fitsContent, matchContent } from './match-content.ts';
import type { PreparedComplex, PreparedSimple, SchemaModel } from './model.ts';

/** A broken document may have a finding per line; more than this helps nobody. */
const MAX_FINDINGS = 1000;

/** Attributes any document may carry beside those of its format (XML Schema part 1, 2.6). */
const schemaAttributes = new Set(['xsi:schemaLocation', 'xsi:noNamespaceSchemaLocation']);

/**
 * Checks an element tree against a format: names, order, occurrence and every value.
 *
 * @param locate turns an offset into line and column; without it (a tree not read from a file) findings carry the path only.
 */
export function validateSchema(model: SchemaModel, root: XmlElement, locate?: (offset: number) => Position): Finding[] {
  const check = new SchemaCheck(model, pathsOf(root), locate);
  const type = check.begin(root);
  if (type !== undefined) check.all(root, type);
  check.end(root);
  return check.findings;
}

/** The check of one document, whose elements may come one by one. */
export class SchemaCheck {
  readonly findings: Finding[] = [];
  readonly #model: SchemaModel;
  readonly #locate: ((offset: number) => Position) | undefined;
  readonly #pathOf: PathWriter;

  constructor(model: SchemaModel, pathOf: PathWriter, locate: ((offset: number) => Position) | undefined) {
    this.#model = model;
    this.#locate = locate;
    this.#pathOf = pathOf;
  }

  /** The type of the root; undefined where it is of another format, and then nothing else can be said. */
  begin(root: XmlElement): number | undefined {
    const { name, type } = this.#model.table.root;
    if (root.name === name) return type;
    this.#add('schema-wrong-root', { name: root.name, expected: name }, root);
    return undefined;
  }

  end(root: XmlElement): void {
    const { root: expected, namespace = '' } = this.#model.table;
    const given = root.attribute('xmlns') ?? '';
    if (root.name !== expected.name || given === namespace) return;
    this.#add('schema-wrong-namespace', { namespace: given, expected: namespace }, root);
  }

  /** An element and all within it. */
  all(element: XmlElement, typeIndex: number): void {
    if (this.findings.length > MAX_FINDINGS) return;
    const type = this.#model.type(typeIndex);
    if (type.kind === 'simple') {
      this.#simple(element, type);
      return;
    }
    this.#complex(element, type);
    const { children } = element;
    for (let index = 0; index < children.length; index++) {
      const child = children[index] as XmlElement;
      const use = type.elements.get(child.name);
      if (use !== undefined) this.all(child, use.type);
    }
  }

  /** An element without what is within its children. */
  only(element: XmlElement, typeIndex: number): void {
    if (this.findings.length > MAX_FINDINGS) return;
    const type = this.#model.type(typeIndex);
    if (type.kind === 'simple') this.#simple(element, type);
    else this.#complex(element, type);
  }

  /** The type of a child; undefined where the format knows none of the name. */
  typeOf(child: string, typeIndex: number | undefined): number | undefined {
    const type = typeIndex === undefined ? undefined : this.#model.type(typeIndex);
    return type?.kind === 'complex' ? type.elements.get(child)?.type : undefined;
  }

  #simple(element: XmlElement, type: PreparedSimple): void {
    for (const attribute of element.attributes) this.#unknownAttribute(element, attribute);
    for (const child of element.children) this.#child('schema-unknown-element', child);
    if (type.accepts(element.text, 0, element.text.length)) return;
    const problem = checkValue(type, element.text);
    if (problem !== undefined) this.#add(problem.code, problem.params, element);
  }

  #complex(element: XmlElement, type: PreparedComplex): void {
    const { shape, text } = element;
    const plan = shape === undefined ? undefined : type.plans.of(shape);
    if (plan === undefined || !element.hasValues(plan)) this.#attributes(element, type);
    if (text !== '' && (type.content === undefined || !isWhitespace(text))) {
      this.#add('schema-text-not-allowed', { name: element.name }, element);
    }
    const { children } = element;
    const fits = type.content === undefined ? children.length === 0 : fitsContent(type.content, children);
    if (!fits) this.#misfits(element, type);
  }

  #attributes(element: XmlElement, type: PreparedComplex): void {
    for (const attribute of element.attributes) {
      const use = type.attributes.get(attribute.name);
      if (use === undefined) this.#unknownAttribute(element, attribute);
      else this.#attribute(element, attribute, use.type);
    }
    for (const name of type.required) {
      if (element.attribute(name) === undefined) this.#add('schema-missing-attribute', { name }, element, `@${name}`);
    }
  }

  #misfits(element: XmlElement, type: PreparedComplex): void {
    const known = element.children.filter((child) => type.elements.has(child.name));
    for (const child of element.children) {
      if (!type.elements.has(child.name)) this.#child('schema-unknown-element', child);
    }
    for (const problem of type.content === undefined ? [] : matchContent(type.content, known)) {
      if (problem.kind === 'misplaced') {
        this.#child('schema-misplaced-element', problem.child, [...type.elements.keys()].join(', '));
      } else if (problem.kind === 'missing-choice') {
        this.#add('schema-missing-choice', { names: problem.names.join(', ') }, element);
      } else {
        this.#add('schema-missing-element', { name: problem.name }, element, problem.name);
      }
    }
  }

  #attribute(element: XmlElement, attribute: XmlAttribute, typeIndex: number): void {
    const problem = checkValue(this.#model.simple(typeIndex), attribute.value);
    if (problem === undefined) return;
    this.#add(problem.code, problem.params, element, `@${attribute.name}`, attribute.offset);
  }

  #unknownAttribute(element: XmlElement, { name, offset }: XmlAttribute): void {
    if (name === 'xmlns' || name.startsWith('xmlns:') || schemaAttributes.has(name)) return;
    this.#add('schema-unknown-attribute', { name }, element, `@${name}`, offset);
  }

  #child(code: 'schema-unknown-element' | 'schema-misplaced-element', child: XmlElement, order = ''): void {
    const meant = child instanceof OmittedRun ? child.first : [child];
    for (const one of meant) this.#add(code, { name: one.name, order }, one);
  }

  #add(code: SchemaFindingCode, params: ErrorParams, at: XmlElement, last = '', offset = at.offset): void {
    if (this.findings.length > MAX_FINDINGS) return;
    if (this.findings.length === MAX_FINDINGS) {
      const definition = schemaFindings['schema-too-many-findings'];
      this.findings.push(finding('schema-too-many-findings', definition, { count: MAX_FINDINGS }));
      return;
    }
    const position = this.#locate?.(offset) ?? {};
    const path = this.#pathOf(at, last);
    this.findings.push(finding(code, schemaFindings[code], params, { path, ...position }));
  }
}
