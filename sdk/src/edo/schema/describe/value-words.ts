import type { Language } from '../../../errors/index.ts';
import type { BaseType, SimpleType } from '../table.ts';

/** A pattern longer than this says less than the name of its type. */
const SHORT_PATTERN = 40;

const BASES: Readonly<Record<Language, Readonly<Record<BaseType, string>>>> = {
  ru: { string: 'текст', decimal: 'число', integer: 'целое', date: 'дата ГГГГ-ММ-ДД', dateTime: 'дата и время' },
  en: { string: 'text', decimal: 'decimal', integer: 'integer', date: 'date YYYY-MM-DD', dateTime: 'date and time' },
};

/** What a value may be, in a line: `текст 1–255`, `число 19.2, > 0`, `«СЧФ» «ДОП»`. */
export function valueInWords(type: SimpleType, language: Language): string {
  if (type.enumeration !== undefined) return type.enumeration.map((value) => `«${value}»`).join(' ');
  const patterns = (type.patterns ?? []).filter(({ length }) => type.name === undefined || length <= SHORT_PATTERN);
  const parts = [`${BASES[language][type.base]}${extent(type)}`, ...bounds(type), ...patterns];
  if (type.name !== undefined) parts.push(`(${type.name})`);
  return parts.join(', ').replace(', (', ' (');
}

function extent({ length, minLength, maxLength, totalDigits, fractionDigits }: SimpleType): string {
  if (length !== undefined) return ` ${length}`;
  if (minLength !== undefined || maxLength !== undefined) return ` ${minLength ?? 0}–${maxLength ?? '∞'}`;
  if (totalDigits === undefined) return fractionDigits === undefined ? '' : ` ∞.${fractionDigits}`;
  return fractionDigits === undefined ? ` ${totalDigits}` : ` ${totalDigits}.${fractionDigits}`;
}

function bounds({ minInclusive, minExclusive, maxInclusive, maxExclusive }: SimpleType): string[] {
  const given: readonly (readonly [sign: string, bound: string | undefined])[] = [
    ['≥', minInclusive],
    ['>', minExclusive],
    ['≤', maxInclusive],
    ['<', maxExclusive],
  ];
  return given.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign} ${bound}`]));
}
