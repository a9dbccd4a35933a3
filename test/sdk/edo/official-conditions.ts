import { readFileSync } from 'node:fs';
import { readXml, type XmlElement } from '@styk/sdk/edo/engine';
import { XmlDocument } from 'libxml2-wasm';
import { sharedFile } from '../../shared.ts';
import { utf8Copy } from './libxml2.ts';

interface Condition {
  readonly context: string;
  readonly test: string;
}

/** The Schematron conditions of an official schema, evaluated by libxml2's XPath: an oracle that shares nothing with our rules. */
export class OfficialConditions {
  readonly #conditions: readonly Condition[];

  constructor(schemaFile: string) {
    this.#conditions = conditionsOf(readXml(readFileSync(sharedFile(`formats/xsd/${schemaFile}`))).root);
  }

  get count(): number {
    return this.#conditions.length;
  }

  /** The conditions a document breaks, once for every element that breaks them. */
  broken(bytes: Uint8Array, fileId: string): string[] {
    const counts = this.counts(bytes, fileId);
    return this.#conditions.flatMap(({ context, test }, index) =>
      Array.from({ length: counts[index] ?? 0 }, () => `${context}: ${test.replace(/\s+/g, ' ')}`),
    );
  }

  /** How many elements break each condition, in the order of the schema. */
  counts(bytes: Uint8Array, fileId: string): number[] {
    using document = XmlDocument.fromString(utf8Copy(bytes));
    return this.#conditions.map(({ context, test }) => {
      const holds = expandIif(test).replaceAll('usch:getFileName()', `'${fileId}'`);
      return document.find(`//${context}[not(${holds})]`).length;
    });
  }
}

function conditionsOf(element: XmlElement): Condition[] {
  if (element.name !== 'sch:rule') return element.children.flatMap(conditionsOf);
  const context = element.attribute('context') ?? '';
  return element.childrenNamed('sch:assert').map((assert) => ({ context, test: assert.attribute('test') ?? '' }));
}

/** `usch:iif(c, a, b)` in plain XPath. */
function expandIif(test: string): string {
  const start = test.indexOf('usch:iif(');
  if (start < 0) return test;
  const from = start + 'usch:iif('.length;
  const parts = [''];
  let depth = 1;
  let at = from;
  for (; depth > 0; at++) {
    const character = test[at] ?? ')';
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 1) parts.push('');
    else if (depth > 0) parts.push((parts.pop() ?? '') + character);
  }
  const [condition = '', yes = '', no = ''] = parts.map(expandIif);
  return `${test.slice(0, start)}(((${condition}) and (${yes})) or (not(${condition}) and (${no})))${expandIif(test.slice(at))}`;
}
