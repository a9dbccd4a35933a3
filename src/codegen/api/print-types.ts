import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { printKey, printString } from './print-literal.ts';

const WIDTH = 110;

interface Printed {
  readonly text: string;
  /** How tightly it holds together: what is looser needs parentheses inside what is tighter. */
  readonly tightness: 'union' | 'intersection' | 'single';
  /** The members of a union. */
  readonly alternatives: readonly string[];
}

/** Prints normalised schemas (`read/schema-shapes.ts`) as exported TypeScript types of their names. */
export function printTypes(shapes: Readonly<Record<string, JsonObject>>): string {
  const declarations = Object.entries(shapes).map(([name, shape]) => printDeclaration(name, shape));
  return declarations.length === 0 ? 'export {};\n' : declarations.join('\n');
}

/** An interface for an object, an alias for anything else. */
function printDeclaration(name: string, shape: JsonObject): string {
  const comment = printComment(shape, '');
  if (shape.type === 'object' && isObject(shape.properties) && shape.additionalProperties === undefined) {
    return `${comment}export interface ${name} ${printMembers(shape, '')}\n`;
  }
  return `${comment}export type ${name} = ${printType(shape, '').text};\n`;
}

function printType(shape: JsonObject, indent: string): Printed {
  if (typeof shape.$ref === 'string') return single(shape.$ref.slice(shape.$ref.lastIndexOf('/') + 1));
  if ('const' in shape) return single(printLiteral(shape.const ?? null));
  if (Array.isArray(shape['x-extensible-enum'])) {
    // `string & {}` keeps completion of the known values while any other is accepted.
    return union([...shape['x-extensible-enum'].map(printLiteral), '(string & {})'].map(single), indent);
  }
  if (Array.isArray(shape.enum))
    return union(
      shape.enum.map((value) => single(printLiteral(value))),
      indent,
    );
  if (shape['x-styk-type'] === 'part') return union([single('Upload'), single('UploadPart')], indent);
  if (Array.isArray(shape.anyOf))
    return union(
      shape.anyOf.map((part) => printType(part, indent)),
      indent,
    );
  if (Array.isArray(shape.allOf)) return intersection(shape.allOf.map((part) => printType(part, indent)));
  if (shape.type === 'array') return single(printArray(shape, indent));
  if (shape.type === 'object') return printObject(shape, indent);
  if (shape.type === 'integer') return single('number');
  return single(typeof shape.type === 'string' ? shape.type : 'unknown');
}

function printArray({ prefixItems, items }: JsonObject, indent: string): string {
  if (Array.isArray(prefixItems)) {
    return `readonly [${prefixItems.map((item) => printType(item, indent).text).join(', ')}]`;
  }
  const item = printType(isObject(items) ? items : {}, indent);
  const isSimple = item.tightness === 'single' && !item.text.startsWith('readonly ');
  return `readonly ${isSimple ? item.text : `(${item.text})`}[]`;
}

function printObject(shape: JsonObject, indent: string): Printed {
  const { properties, additionalProperties } = shape;
  const members = isObject(properties) ? [single(printMembers(shape, indent))] : [];
  if (additionalProperties === false) return single('{ readonly [name: string]: never }');
  if (members.length > 0 && additionalProperties === undefined) return intersection(members);
  const value = printType(isObject(additionalProperties) ? additionalProperties : {}, indent);
  return intersection([...members, single(`{ readonly [name: string]: ${value.text} }`)]);
}

function printMembers({ properties, required }: JsonObject, indent: string): string {
  const needed = new Set(Array.isArray(required) ? required : []);
  const deeper = `${indent}  `;
  const members = Object.entries(isObject(properties) ? properties : {}).map(([name, value]) => {
    const shape = isObject(value) ? value : {};
    const type = printType(shape, deeper).text;
    return `${printComment(shape, deeper)}${deeper}readonly ${printKey(name)}${needed.has(name) ? '' : '?'}: ${type};\n`;
  });
  return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
}

function single(text: string): Printed {
  return { text, tightness: 'single', alternatives: [text] };
}

function union(parts: readonly Printed[], indent: string): Printed {
  const alternatives = [...new Set(parts.flatMap((part) => part.alternatives))];
  const [only = 'never', ...others] = alternatives;
  if (others.length === 0) return single(only);
  const flat = alternatives.join(' | ');
  const isLong = indent.length + flat.length > WIDTH && !flat.includes('\n');
  const text = isLong ? alternatives.map((part) => `\n${indent}  | ${part}`).join('') : flat;
  return { text, tightness: 'union', alternatives };
}

function intersection(parts: readonly Printed[]): Printed {
  const [only, ...others] = parts;
  if (only === undefined) return single('unknown');
  if (others.length === 0) return only;
  const texts = parts.map(({ text, tightness }) => (tightness === 'union' ? `(${text})` : text));
  const text = texts.join(' & ');
  return { text, tightness: 'intersection', alternatives: [text] };
}

function printLiteral(value: JsonValue): string {
  return typeof value === 'string' ? printString(value) : String(value);
}

/** What the contract says of a type or property, its default, and that it is going to go. */
function printComment({ description, default: value, deprecated }: JsonObject, indent: string): string {
  const lines = [
    ...(typeof description === 'string' ? description.trim().split(/\r?\n/) : []),
    ...(value === undefined ? [] : [`@default ${JSON.stringify(value)}`]),
    ...(deprecated === true ? ['@deprecated'] : []),
  ].map((line) => line.trimEnd().replaceAll('*/', '*\\/'));
  const [only] = lines;
  if (only === undefined) return '';
  if (lines.length === 1 && only.length + indent.length < WIDTH + 20) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
