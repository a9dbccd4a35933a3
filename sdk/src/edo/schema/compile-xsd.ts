import { edoErrors } from '../errors.ts';
import { readConditions } from '../schematron/read-conditions.ts';
import type { XmlDocument } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { readXml } from '../xml/reader.ts';
import { builtInType, restrict } from './compile-simple-type.ts';
import { placed } from './placed.ts';
import type { AttributeUse, ComplexType, ElementUse, FormatTable, Group, Particle, TypeDefinition } from './table.ts';
import { refuseUnknownConstructs } from './vocabulary.ts';

/** Longer documentation is a description, not a name. */
const TITLE_LENGTH = 120;

/**
 * Compiles an official schema into a format table. Knows the vocabulary that the schemas of ФНС use;
 * anything else is refused with its place rather than passed over.
 *
 * @throws edo-schema-unsupported, edo-schema-unknown-type, edo-xpath-unsupported; edo-xml-… where the schema is not well-formed.
 */
export function compileXsd(bytes: Uint8Array): FormatTable {
  const document = readXml(bytes);
  refuseUnknownConstructs(document);
  return new XsdCompiler(document).table();
}

class XsdCompiler {
  readonly #schema: XmlElement;
  readonly #locate: XmlDocument['locate'];
  readonly #named = new Map<string, XmlElement>();
  readonly #types: TypeDefinition[] = [];
  /** Places of types already compiled: by official name, and of simple types by their content. */
  readonly #placeOf = new Map<string, number>();

  constructor({ root, locate }: XmlDocument) {
    this.#schema = root;
    this.#locate = locate;
    for (const child of root.children) {
      const name = child.attribute('name');
      if (name !== undefined && child.name !== 'xs:element') this.#named.set(name, child);
    }
  }

  table(): FormatTable {
    const [root, second] = this.#schema.childrenNamed('xs:element');
    if (root === undefined || second !== undefined) {
      throw edoErrors.create('edo-schema-unsupported', { construct: 'a schema without exactly one root element' });
    }
    const namespace = this.#schema.attribute('targetNamespace');
    const name = root.attribute('name') ?? '';
    return {
      ...(namespace === undefined ? {} : { namespace }),
      root: { name, type: this.#typeOf(root) },
      types: this.#types,
      conditions: readConditions(this.#schema, this.#locate),
    };
  }

  /** The type of an element or attribute declaration: named, or defined inside it. */
  #typeOf(declaration: XmlElement): number {
    return placed(this.#locate, declaration, () => this.#typeWithin(declaration));
  }

  #typeWithin(declaration: XmlElement): number {
    const name = declaration.attribute('type');
    if (name !== undefined) return this.#typeNamed(name);
    const simple = declaration.child('xs:simpleType');
    if (simple !== undefined) return this.#simple(simple, undefined);
    const complex = declaration.child('xs:complexType');
    if (complex !== undefined) return this.#complex(complex, undefined);
    throw edoErrors.create('edo-schema-unsupported', { construct: `${declaration.name} without a type` });
  }

  #typeNamed(name: string): number {
    const known = this.#placeOf.get(name);
    if (known !== undefined) return known;
    const builtIn = builtInType(name);
    if (builtIn !== undefined) return this.#place(name, builtIn);
    const definition = this.#named.get(name);
    if (definition === undefined) throw edoErrors.create('edo-schema-unknown-type', { type: name });
    return definition.name === 'xs:simpleType' ? this.#simple(definition, name) : this.#complex(definition, name);
  }

  #simple(definition: XmlElement, name: string | undefined): number {
    const restriction = definition.child('xs:restriction');
    if (restriction === undefined) throw unsupported(definition);
    const type = placed(this.#locate, restriction, () => {
      const base = this.#types[this.#typeNamed(restriction.attribute('base') ?? '')];
      if (base?.kind !== 'simple') throw unsupported(restriction);
      return restrict(base, restriction, name);
    });
    return this.#place(name ?? JSON.stringify(type), type);
  }

  #place(key: string, type: TypeDefinition): number {
    const known = this.#placeOf.get(key);
    if (known !== undefined) return known;
    this.#placeOf.set(key, this.#types.length);
    return this.#types.push(type) - 1;
  }

  #complex(definition: XmlElement, name: string | undefined): number {
    // The place is taken before the content is compiled: a named type may contain itself.
    const place = this.#types.length;
    if (name !== undefined) this.#placeOf.set(name, place);
    this.#types.push({ kind: 'complex', attributes: [] });
    const attributes: AttributeUse[] = [];
    let content: Group | undefined;
    for (const child of definition.children) {
      if (child.name === 'xs:attribute') attributes.push(this.#attribute(child));
      else if (child.name === 'xs:sequence' || child.name === 'xs:choice') content = this.#group(child, child.name);
    }
    const type: ComplexType = {
      kind: 'complex',
      ...(name === undefined ? {} : { name }),
      attributes,
      ...(content === undefined ? {} : { content }),
    };
    this.#types[place] = type;
    return place;
  }

  #attribute(declaration: XmlElement): AttributeUse {
    return {
      name: declaration.attribute('name') ?? '',
      type: this.#typeOf(declaration),
      ...(declaration.attribute('use') === 'required' ? { required: true } : {}),
      ...title(declaration),
    };
  }

  #group(declaration: XmlElement, name: 'xs:sequence' | 'xs:choice'): Group {
    const items: Particle[] = [];
    for (const child of declaration.children) {
      if (child.name === 'xs:element') items.push(this.#element(child));
      else if (child.name === 'xs:sequence' || child.name === 'xs:choice') items.push(this.#group(child, child.name));
    }
    return { kind: name === 'xs:choice' ? 'choice' : 'sequence', ...occurrence(declaration), items };
  }

  #element(declaration: XmlElement): ElementUse {
    const name = declaration.attribute('name') ?? '';
    return {
      kind: 'element',
      name,
      ...occurrence(declaration),
      type: this.#typeOf(declaration),
      ...title(declaration),
    };
  }
}

function occurrence(declaration: XmlElement): { min?: number; max?: number } {
  const min = Number.parseInt(declaration.attribute('minOccurs') ?? '1', 10);
  const given = declaration.attribute('maxOccurs') ?? '1';
  const max = given === 'unbounded' ? -1 : Number.parseInt(given, 10);
  return { ...(min === 1 ? {} : { min }), ...(max === 1 ? {} : { max }) };
}

function title(declaration: XmlElement): { title?: string } {
  const text = declaration.find('xs:annotation/xs:documentation')?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' || text.length > TITLE_LENGTH ? {} : { title: text };
}

function unsupported(element: XmlElement): Error {
  return edoErrors.create('edo-schema-unsupported', { construct: element.name });
}
