import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { type Html, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import { listOf } from '../read/fields.ts';
import { words } from '../texts/words.ts';

/** What a schema demands of a value besides its type, and an example, each as a few words. */
export function schemaFacts(schema: JsonObject, example: JsonValue | undefined, voice: Voice): Html[] {
  const { say } = voice;
  const value = boundsOf(schema.minimum, schema.maximum, schema.exclusiveMinimum, schema.exclusiveMaximum);
  const length = boundsOf(schema.minLength, schema.maxLength);
  const items = boundsOf(schema.minItems, schema.maxItems);
  const fields = boundsOf(schema.minProperties, schema.maxProperties);
  const enumeration = listOf(schema.enum);
  const open = listOf(schema['x-extensible-enum']);
  const facts = [
    schema.const !== undefined && html`= ${literal(schema.const)}`,
    enumeration.length > 0 && html`${say(words.values)}: ${joined(enumeration.map(literal), ' ')}`,
    open.length > 0 && html`${say(words.values)}: ${joined(open.map(literal), ' ')} (${say(words.openEnum)})`,
    value !== undefined && html`${value}`,
    schema.multipleOf !== undefined && html`${say(words.multipleOf)} ${String(schema.multipleOf)}`,
    length !== undefined && html`${say(words.length)} ${length}`,
    items !== undefined && html`${say(words.items)} ${items}`,
    schema.uniqueItems === true && say(words.unique),
    fields !== undefined && html`${say(words.fields)} ${fields}`,
    typeof schema.pattern === 'string' && html`${say(words.pattern)} <code>${schema.pattern}</code>`,
    schema.default !== undefined && html`${say(words.defaultValue)} ${literal(schema.default)}`,
    schema.readOnly === true && say(words.readOnly),
    schema.writeOnly === true && say(words.writeOnly),
    isPlain(example) && html`${say(words.example)} ${literal(example)}`,
  ];
  return facts.filter((fact) => fact !== false);
}

/** A value as the contract writes it. */
function literal(value: JsonValue): Html {
  return html`<code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>`;
}

/** Examples of objects and lists stand beside the operations. */
function isPlain(value: JsonValue | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

/** `1 … 200`, `≥ 1`, `< 10`; OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`. */
function boundsOf(
  low: JsonValue | undefined,
  high: JsonValue | undefined,
  above?: JsonValue | undefined,
  below?: JsonValue | undefined,
): string | undefined {
  if (above === undefined && below === undefined && typeof low === 'number' && typeof high === 'number') {
    return low === high ? String(low) : `${low} … ${high}`;
  }
  const parts = [
    typeof low === 'number' && `${above === true ? '>' : '≥'} ${low}`,
    typeof above === 'number' && `> ${above}`,
    typeof high === 'number' && `${below === true ? '<' : '≤'} ${high}`,
    typeof below === 'number' && `< ${below}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(', ');
}
