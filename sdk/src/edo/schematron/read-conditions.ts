import { edoErrors } from '../errors.ts';
import { placed } from '../schema/placed.ts';
import type { XmlDocument } from '../xml/document.ts';
import type { XmlElement } from '../xml/element.ts';
import { parseXPath } from '../xpath/parse.ts';
import { printXPath } from '../xpath/print.ts';
import { simplifyTest } from '../xpath/simplify.ts';
import { call, type Expression } from '../xpath/syntax.ts';
import type { Condition } from './condition.ts';

const CONTEXT = /^\/?[\p{L}_][\p{L}\p{N}_.-]*(\/[\p{L}_][\p{L}\p{N}_.-]*)*$/u;

/**
 * Reads every condition out of a schema's `xs:appinfo`, in the order of the schema.
 *
 * @throws edo-schema-unsupported, edo-xpath-unsupported for what would otherwise go unchecked, with its place.
 */
export function readConditions(schema: XmlElement, locate: XmlDocument['locate']): Condition[] {
  if (schema.name === 'sch:pattern') return placed(locate, schema, () => readPattern(schema, locate));
  return schema.children.flatMap((child) => readConditions(child, locate));
}

function readPattern(pattern: XmlElement, locate: XmlDocument['locate']): Condition[] {
  const contexts = new Set<string>();
  return pattern.children.flatMap((rule) => {
    if (rule.name !== 'sch:rule') throw unsupported(rule.name);
    const context = rule.attribute('context')?.trim() ?? '';
    // Of the rules of a pattern only the first that fits an element counts (5.4.9): one context twice would be overridden.
    if (!CONTEXT.test(context) || contexts.has(context)) throw unsupported(`sch:rule/@context="${context}"`);
    contexts.add(context);
    if (contexts.size > 1) throw unsupported('sch:pattern with several rules');
    return rule.children.map((assertion) => placed(locate, assertion, () => readAssertion(context, assertion)));
  });
}

function readAssertion(context: string, assertion: XmlElement): Condition {
  const { name } = assertion;
  if (name !== 'sch:assert' && name !== 'sch:report') throw unsupported(name);
  const given = parseXPath(assertion.attribute('test') ?? '');
  const holds: Expression = name === 'sch:assert' ? given : call('not', given);
  const error = assertion.child('usch:error');
  const code = error?.attribute('code');
  const at = error?.attribute('path');
  return {
    context,
    test: printXPath(simplifyTest(holds)),
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at }),
    ...messageOf(error ?? assertion),
  };
}

/** Texts and the expressions between them, by turns. */
function messageOf(element: XmlElement): { message?: string[] } {
  if (element.text.trim() === '') return {};
  const message: string[] = [];
  let from = 0;
  for (const value of element.children) {
    if (value.name !== 'usch:value-of' && value.name !== 'sch:value-of') throw unsupported(value.name);
    message.push(
      plain(element.text.slice(from, value.textBefore)),
      printXPath(parseXPath(value.attribute('select') ?? '')),
    );
    from = value.textBefore;
  }
  return { message: [...message, plain(element.text.slice(from))] };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function unsupported(construct: string): Error {
  return edoErrors.create('edo-schema-unsupported', { construct });
}
