import type { LocalizedText } from '@styk/sdk/errors';
import type { ErrorObject } from 'ajv';
import { escapePointer } from '../../contracts/references.ts';

/** One place where a message breaks its schema. */
export interface Violation {
  /** JSON pointer. */
  readonly pointer: string;
  readonly code: 'unknown-field' | 'validation-failed';
  readonly detail: LocalizedText;
  /** Keyword of the schema that was broken. */
  readonly rule: string;
}

/** More would not help anybody, and a hostile body could ask for millions. */
const VIOLATION_LIMIT = 100;

export function readViolations(errors: readonly ErrorObject[] | null | undefined): Violation[] {
  return (errors ?? []).slice(0, VIOLATION_LIMIT).map((error) => {
    const { params, keyword: rule } = error;
    if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
      const name = String(params.additionalProperty ?? params.unevaluatedProperty);
      const pointer = `${error.instancePath}/${escapePointer(name)}`;
      const detail = { ru: 'такого поля нет', en: 'there is no such field' };
      return { pointer, code: 'unknown-field', detail, rule };
    }
    const pointer =
      error.keyword === 'required'
        ? `${error.instancePath}/${escapePointer(String(params.missingProperty))}`
        : error.instancePath;
    return { pointer, code: 'validation-failed', detail: describe(error), rule };
  });
}

function describe({ keyword, params, message }: ErrorObject): LocalizedText {
  const limit = String(params.limit ?? '');
  switch (keyword) {
    case 'required':
      return { ru: 'обязательное поле', en: 'is required' };
    case 'type':
      return { ru: `ожидается тип ${String(params.type)}`, en: `must be of type ${String(params.type)}` };
    case 'enum': {
      const allowed = (params.allowedValues as readonly unknown[]).join(', ');
      return { ru: `допустимо: ${allowed}`, en: `must be one of: ${allowed}` };
    }
    case 'minLength':
      return { ru: `не короче ${limit} знаков`, en: `must have at least ${limit} characters` };
    case 'maxLength':
      return { ru: `не длиннее ${limit} знаков`, en: `must have at most ${limit} characters` };
    case 'minItems':
      return { ru: `не меньше ${limit} элементов`, en: `must have at least ${limit} items` };
    case 'maxItems':
      return { ru: `не больше ${limit} элементов`, en: `must have at most ${limit} items` };
    case 'uniqueItems':
      return { ru: 'элементы повторяются', en: 'items must be different' };
    case 'minProperties':
      return { ru: `не меньше ${limit} полей`, en: `must have at least ${limit} fields` };
    case 'minimum':
      return { ru: `не меньше ${limit}`, en: `must be at least ${limit}` };
    case 'maximum':
      return { ru: `не больше ${limit}`, en: `must be at most ${limit}` };
    case 'pattern':
      return {
        ru: `не подходит под образец ${String(params.pattern)}`,
        en: `must match the pattern ${String(params.pattern)}`,
      };
    case 'format':
      return { ru: `ожидается формат ${String(params.format)}`, en: `must have the format ${String(params.format)}` };
    case 'oneOf':
      return { ru: 'должен подходить ровно один из вариантов', en: 'must match exactly one of the alternatives' };
    case 'anyOf':
      return { ru: 'не подходит ни один из вариантов', en: 'must match one of the alternatives' };
    default:
      return { ru: `нарушено правило ${keyword}`, en: message ?? `breaks the rule ${keyword}` };
  }
}
