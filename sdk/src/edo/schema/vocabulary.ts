import { edoErrors } from '../errors.ts';
import type { XmlDocument } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';

interface Construct {
  readonly attributes: readonly string[];
  readonly children: readonly string[];
}

const FACETS = [
  'length',
  'minLength',
  'maxLength',
  'pattern',
  'enumeration',
  'totalDigits',
  'fractionDigits',
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
].map((name) => `xs:${name}`);

const GROUP: Construct = {
  attributes: ['minOccurs', 'maxOccurs'],
  children: ['xs:annotation', 'xs:element', 'xs:sequence', 'xs:choice'],
};

/** What of XML Schema a format table can say; what else there is would be lost in silence. */
const VOCABULARY: Readonly<Record<string, Construct>> = {
  'xs:schema': {
    attributes: ['targetNamespace', 'elementFormDefault', 'attributeFormDefault', 'version'],
    children: ['xs:annotation', 'xs:element', 'xs:complexType', 'xs:simpleType'],
  },
  'xs:element': {
    attributes: ['name', 'type', 'minOccurs', 'maxOccurs'],
    children: ['xs:annotation', 'xs:complexType', 'xs:simpleType'],
  },
  'xs:attribute': { attributes: ['name', 'type', 'use'], children: ['xs:annotation', 'xs:simpleType'] },
  'xs:complexType': { attributes: ['name'], children: ['xs:annotation', 'xs:sequence', 'xs:choice', 'xs:attribute'] },
  'xs:simpleType': { attributes: ['name'], children: ['xs:annotation', 'xs:restriction'] },
  'xs:restriction': { attributes: ['base'], children: ['xs:annotation', ...FACETS] },
  'xs:sequence': GROUP,
  'xs:choice': GROUP,
  ...Object.fromEntries(FACETS.map((facet) => [facet, { attributes: ['value'], children: ['xs:annotation'] }])),
};

const APPINFO = ['sch:pattern'];
const ANNOTATIONS = ['xs:documentation', 'xs:appinfo'];

/**
 * Goes through a whole schema, used or not.
 *
 * @throws edo-schema-unsupported at the first construct that a table cannot say
 */
export function refuseUnknownConstructs({ root, locate }: XmlDocument): void {
  const refuse = (construct: string, offset: number): never => {
    throw edoErrors.create('edo-schema-unsupported', { construct }, { at: locate(offset) });
  };
  const children = (parent: XmlElement, known: readonly string[]): void => {
    for (const child of parent.children) {
      if (!known.includes(child.name)) refuse(`${child.name} in ${parent.name}`, child.offset);
    }
  };
  const visit = (element: XmlElement): void => {
    if (element.name === 'xs:annotation') {
      children(element, ANNOTATIONS);
      for (const information of element.childrenNamed('xs:appinfo')) children(information, APPINFO);
      return;
    }
    const construct = VOCABULARY[element.name] ?? refuse(element.name, element.offset);
    for (const { name, value, offset } of element.attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      if (!construct.attributes.includes(name) || isBeyond(name, value, root)) {
        refuse(`${element.name}/@${name}="${value}"`, offset);
      }
    }
    children(element, construct.children);
    for (const child of element.children) visit(child);
  };
  if (root.name !== 'xs:schema') refuse(root.name, root.offset);
  visit(root);
}

/** Values of known attributes that mean what a table cannot say. */
function isBeyond(name: string, value: string, schema: XmlElement): boolean {
  if (name === 'use') return value !== 'required' && value !== 'optional';
  const hasNamespace = schema.attribute('targetNamespace') !== undefined;
  if (name === 'targetNamespace') return schema.attribute('elementFormDefault') !== 'qualified';
  if (name === 'attributeFormDefault') return hasNamespace && value !== 'unqualified';
  return false;
}
