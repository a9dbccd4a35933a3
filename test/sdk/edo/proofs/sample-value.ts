import type { SchemaModel } from '@styk/sdk/edo/engine';
import type { Random } from '../random.ts';
import { patternSample } from './pattern-sample.ts';

export type SimpleModel = Extract<ReturnType<SchemaModel['type']>, { kind: 'simple' }>;

/** `least` and `most` are the ends of what a type admits: the shortest and the longest, the smallest and the largest. */
export type Extent = 'least' | 'most' | 'any';

/** Of windows-1251, markup, and one character outside it. */
const letters = [...'абвАБВёЯ №1«<&>"\u20bd'];

/** Longest text where the type sets no limit. */
const UNBOUNDED = 300;

/** A value that the schema admits. */
export function sampleValue(type: SimpleModel, extent: Extent, random: Random): string {
  const { definition, enumeration } = type;
  if (enumeration !== undefined) return random.pick([...enumeration]);
  switch (definition.base) {
    case 'date':
      return extent === 'least' ? '2000-01-01' : '2026-10-05';
    case 'dateTime':
      return extent === 'least' ? '2000-01-01T00:00:00' : '2026-10-05T12:30:15Z';
    case 'decimal':
    case 'integer':
      return numberText(definition, extent, random);
    case 'string':
      return definition.patterns === undefined ? plainText(type, extent, random) : patterned(type, random);
  }
}

function patterned({ definition, patterns }: SimpleModel, random: Random): string {
  const { length, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = definition;
  for (let attempt = 0; attempt < 1000; attempt++) {
    const text = patternSample(random.pick(definition.patterns ?? []), random);
    const sized = length === undefined ? text.length >= minLength && text.length <= maxLength : text.length === length;
    if (sized && patterns.every((pattern) => pattern.test(text))) return text;
  }
  throw new RangeError(`no text found for ${definition.name ?? JSON.stringify(definition)}`);
}

function plainText({ definition }: SimpleModel, extent: Extent, random: Random): string {
  const { length, minLength = 0, maxLength = UNBOUNDED } = definition;
  const ends = {
    least: minLength,
    most: maxLength,
    any: minLength + random.below(Math.min(20, maxLength - minLength + 1)),
  };
  return Array.from({ length: length ?? ends[extent] }, () => random.pick(letters)).join('');
}

function numberText(definition: SimpleModel['definition'], extent: Extent, random: Random): string {
  const { base, totalDigits = 5, fractionDigits = base === 'integer' ? 0 : 2, minInclusive, minExclusive } = definition;
  if (extent === 'least' && minExclusive === undefined) return minInclusive ?? '0';
  const whole =
    extent === 'most' ? totalDigits - fractionDigits : 1 + random.below(Math.min(3, totalDigits - fractionDigits));
  const fraction = extent === 'most' ? fractionDigits : random.below(Math.min(3, fractionDigits + 1));
  const digits = (count: number, from: number) =>
    Array.from({ length: count }, () => (extent === 'most' ? 9 : from + random.below(10 - from))).join('');
  return digits(Math.max(1, whole), 1) + (fraction === 0 ? '' : `.${digits(fraction, 1)}`);
}
