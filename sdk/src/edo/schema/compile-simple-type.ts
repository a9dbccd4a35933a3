import { edoErrors } from '../errors.ts';
import type { XmlElement } from '../xml/element.ts';
import { compilePattern } from './pattern.ts';
import type { BaseType, SimpleType } from './table.ts';

const builtIn: Readonly<Record<string, BaseType>> = {
  'xs:string': 'string',
  'xs:decimal': 'decimal',
  'xs:integer': 'integer',
  'xs:date': 'date',
  'xs:dateTime': 'dateTime',
};

/** A built-in type by its name in the schema; undefined for a type the schema defines itself. */
export function builtInType(name: string): SimpleType | undefined {
  const base = builtIn[name];
  if (base !== undefined) return { kind: 'simple', base };
  if (name.startsWith('xs:')) throw edoErrors.create('edo-schema-unsupported', { construct: name });
  return undefined;
}

/**
 * One step of restriction: facets of the base stay unless given anew, patterns add up
 * (several patterns of one step are alternatives; XML Schema part 2, 4.3.4).
 */
export function restrict(base: SimpleType, restriction: XmlElement, name: string | undefined): SimpleType {
  const { name: _baseName, ...inherited } = base;
  const type: Record<string, unknown> = { ...inherited };
  const patterns: string[] = [];
  const enumeration: string[] = [];
  for (const facet of restriction.children) {
    const value = facet.attribute('value') ?? '';
    switch (facet.name) {
      case 'xs:pattern':
        // Only to refuse what it may use and we do not know; it is compiled again where it is needed.
        compilePattern(value);
        patterns.push(value);
        break;
      case 'xs:enumeration':
        enumeration.push(value);
        break;
      case 'xs:length':
      case 'xs:minLength':
      case 'xs:maxLength':
      case 'xs:totalDigits':
      case 'xs:fractionDigits':
        type[facet.name.slice(3)] = Number.parseInt(value, 10);
        break;
      case 'xs:minInclusive':
      case 'xs:minExclusive':
      case 'xs:maxInclusive':
      case 'xs:maxExclusive':
        type[facet.name.slice(3)] = value;
        break;
    }
  }
  if (patterns.length > 0) type['patterns'] = [...(base.patterns ?? []), patterns.join('|')];
  if (enumeration.length > 0) type['enumeration'] = enumeration;
  return { ...(name === undefined ? {} : { name }), ...type } as unknown as SimpleType;
}
