import type { LocalizedText } from '@styk/sdk/errors';
import { child, children, type DocumentReader, type Place } from '../../codegen/read/document-reader.ts';
import type { JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { type Html, type HtmlPart, html, joined } from '../markup/html.ts';
import type { Voice } from '../markup/voice.ts';
import { exampleOf, objectOf, textOf } from '../read/fields.ts';
import { words } from '../texts/words.ts';
import { type ObjectParts, readObjectParts } from './object-parts.ts';
import type { PageTypes } from './page-types.ts';
import { schemaFacts } from './schema-facts.ts';
import { isPlainList, isReference, isStructured, typesOf, unwrapped } from './schema-form.ts';

/** Draws the schemas of one page as trees that open field by field. */
export class SchemaView {
  readonly #reader: DocumentReader;
  readonly #voice: Voice;
  readonly #types: PageTypes;

  constructor(reader: DocumentReader, voice: Voice, types: PageTypes) {
    this.#reader = reader;
    this.#voice = voice;
    this.#types = types;
  }

  /** The name of a type in a line: `string · date-time`, `OrderLine[]`, `integer | null`. */
  label(place: Place): Html {
    const { value } = place;
    if (value === true) return html`any`;
    if (!isObject(value)) return html`never`;
    const schema = this.#reader.resolveObject(place);
    if (schema === undefined) return html`<em>${this.#voice.say(words.unresolved)}</em>`;
    // What has a name is led to before it is looked into: it may contain itself.
    if (isReference(value) && isStructured(schema.value)) {
      const { anchor, name } = this.#types.mention(schema);
      return html`<a href="#${anchor}">${name}</a>`;
    }
    const inner = unwrapped(schema);
    if (inner !== undefined) return html`${this.label(inner.place)}${inner.nullable && ' | null'}`;
    const variants = [...children(child(schema, 'oneOf')), ...children(child(schema, 'anyOf'))];
    if (schema.value.type === undefined && schema.value.properties === undefined && variants.length > 0) {
      return joined(
        variants.map((variant) => this.label(variant.place)),
        ' | ',
      );
    }
    return html`${this.#plainLabel(schema)}${schema.value.nullable === true && ' | null'}`;
  }

  /** A parameter: its own description and example count, not those of its schema. */
  parameter(
    place: Place,
    marks: HtmlPart,
    description: LocalizedText | undefined,
    example: JsonValue | undefined,
  ): Html {
    return this.#value(place, marks, { description, ...(example === undefined ? {} : { example }) });
  }

  /** Everything about a value but its name: type, bounds, texts and, below them, its fields. */
  #value(
    place: Place,
    marks: HtmlPart,
    own: { description?: LocalizedText | undefined; example?: JsonValue } = {},
  ): Html {
    const schema = this.#merged(place);
    const innermost = this.#innermost(place, schema);
    const text = own.description ?? textOf(innermost, 'description');
    // An example of a type with a name is about no field in particular, and would be wrong for most of them.
    const example = own.example ?? exampleOf(objectOf(place.value));
    const facts = [
      ...schemaFacts(innermost, example, this.#voice),
      ...this.#elementFacts(this.#reader.resolveObject(place)),
    ];
    return html`<span class="type">${this.label(place)}</span>${marks}${
      schema.deprecated === true && html` <b class="old">${this.#voice.say(words.deprecated)}</b>`
    }${text && this.#voice.paragraphs(text)}${
      facts.length > 0 && html`<p class="facts">${joined(facts, ' · ')}</p>`
    }${this.below(place)}`;
  }

  /** The fields below a value: those of a type with a name are filled in from the end of the page when they are opened. */
  below(place: Place, isOpen = false): HtmlPart {
    const { value } = place;
    const schema = this.#reader.resolveObject(place);
    if (schema === undefined) return '';
    if (isReference(value) && isStructured(schema.value)) {
      const { anchor, name } = this.#types.mention(schema);
      return html`<details data-type="${anchor}"${isOpen && html` data-open`}><summary>${name}</summary><a href="#${anchor}">${name}</a></details>`;
    }
    const inner = unwrapped(schema);
    if (inner !== undefined) return this.below(inner.place, isOpen);
    if (!isStructured(schema.value)) return '';
    const items = child(schema, 'items');
    if (items !== undefined && isPlainList(schema.value)) return this.below(items, isOpen);
    return html`<details${isOpen && html` open`}><summary>${this.#voice.say(words.fields)}</summary>${this.body(schema)}</details>`;
  }

  /** What a structured schema consists of. */
  body(place: Place<JsonObject>): Html {
    const parts = readObjectParts(this.#reader, place);
    const items = child(place, 'items');
    const rows = [
      ...[...parts.fields].map(([name, field]) =>
        this.#field(html`<code>${name}</code>`, field, parts.required.has(name)),
      ),
      ...[...parts.patterns].map(([name, field]) => this.#field(html`<code>/${name}/</code>`, field, false)),
      ...parts.additional.map((field) =>
        this.#field(html`<em>${this.#voice.say(words.additional)}</em>`, field, false),
      ),
      ...(items === undefined ? [] : [this.#field(html`<em>[ ]</em>`, items, false)]),
      ...children(child(place, 'prefixItems')).map(({ key, place: item }) =>
        this.#field(html`<em>[${key}]</em>`, item, false),
      ),
    ];
    return html`${rows.length > 0 && html`<ul class="fields">${rows}</ul>`}${this.#rules(parts)}`;
  }

  #field(name: Html, place: Place, required: boolean): Html {
    const mark = required && html` <b class="must">${this.#voice.say(words.required)}</b>`;
    return html`<li>${name} ${this.#value(place, mark)}</li>`;
  }

  #rules({ choices, variants, conditions, closed }: ObjectParts): HtmlPart {
    const { say } = this.#voice;
    return [
      choices.map(({ kind, sets }) => {
        const names = sets.map((set) =>
          joined(
            set.map((name) => html`<code>${name}</code>`),
            ' + ',
          ),
        );
        return html`<p class="rule">${say(words[kind])}: ${joined(names, ', ')}</p>`;
      }),
      variants.map(
        ({ kind, places }) =>
          html`<p class="rule">${say(words[kind])}:</p><ul class="fields">${places.map((place) => html`<li>${this.#value(place, '')}</li>`)}</ul>`,
      ),
      conditions.map(
        (condition) =>
          html`<details><summary>${say(words.conditions)}</summary><pre>${JSON.stringify(condition, null, 1)}</pre></details>`,
      ),
      closed && html`<p class="rule">${say(words.closed)}</p>`,
    ];
  }

  #plainLabel(schema: Place<JsonObject>): HtmlPart {
    const { value } = schema;
    const types = typesOf(value);
    const names = types.map((type) => {
      const items = type === 'array' ? child(schema, 'items') : undefined;
      if (items !== undefined) return html`${this.#element(items)}[]`;
      const rest =
        type === 'object' && value.properties === undefined ? child(schema, 'additionalProperties') : undefined;
      return rest !== undefined && isObject(rest.value) ? html`map&lt;${this.label(rest)}&gt;` : html`${type}`;
    });
    const format = typeof value.format === 'string' && html` · ${value.format}`;
    return html`${joined(names, ' | ')}${format}`;
  }

  #element(items: Place): Html {
    const label = this.label(items);
    return label.markup.includes(' | ') ? html`(${label})` : label;
  }

  /** Words beside a reference come before those of what it leads to. */
  #merged(place: Place): JsonObject {
    const resolved = this.#reader.resolveObject(place)?.value ?? {};
    return isObject(place.value) ? { ...resolved, ...place.value } : resolved;
  }

  /** Whose bounds are shown: those of a value that may also be null stand one level down. */
  #innermost(place: Place, merged: JsonObject): JsonObject {
    const schema = this.#reader.resolveObject(place);
    const inner = schema && unwrapped(schema)?.place;
    return inner === undefined ? merged : { ...this.#merged(inner), ...merged };
  }

  /** What is asked of each element of a list stands beside what is asked of the list, unless the element opens by itself. */
  #elementFacts(schema: Place<JsonObject> | undefined): HtmlPart[] {
    const items = schema && isPlainList(schema.value) ? child(schema, 'items') : undefined;
    const element = items && this.#merged(items);
    if (element === undefined || isStructured(element)) return [];
    const facts = schemaFacts(element, undefined, this.#voice);
    return facts.length === 0 ? [] : [html`${this.#voice.say(words.each)}: ${joined(facts, ', ')}`];
  }
}
