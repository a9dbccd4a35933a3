import type { Language } from '../../../errors/index.ts';
import type { FormatTable, Particle } from '../table.ts';
import { type NamedType, namedTypes } from './type-names.ts';
import { valueInWords } from './value-words.ts';

const WORDS = {
  ru: { choice: 'одно из', sequence: 'вместе', empty: '(без содержания)' },
  en: { choice: 'one of', sequence: 'together', empty: '(without content)' },
} as const;

/**
 * A format to be read by people: every attribute and element with how often it stands there and what it may hold, in the
 * order of the schema. A type the schema itself names is written once, below, and named where it is used.
 */
export function outlineOf(table: FormatTable, language: Language): string {
  return new OutlineWriter(table, language).write();
}

class OutlineWriter {
  readonly #table: FormatTable;
  readonly #language: Language;
  readonly #named: ReadonlyMap<number, NamedType>;
  readonly #lines: string[] = [];

  constructor(table: FormatTable, language: Language) {
    this.#table = table;
    this.#language = language;
    this.#named = namedTypes(table);
  }

  write(): string {
    const { root } = this.#table;
    this.#lines.push(root.name);
    this.#content(root.type, 1);
    for (const { index, name, isOfficial } of this.#named.values()) {
      if (!isOfficial || index === root.type) continue;
      this.#lines.push('', `${name}:`);
      this.#content(index, 1);
    }
    return this.#lines.join('\n');
  }

  #content(typeIndex: number, depth: number): void {
    const type = this.#table.types[typeIndex];
    if (type?.kind !== 'complex') return;
    for (const { name, type: valueType, required, title } of type.attributes) {
      this.#line(depth, `@${name}`, required === true ? '1' : '0–1', this.#value(valueType), title);
    }
    if (type.content === undefined && type.attributes.length === 0)
      this.#line(depth, WORDS[this.#language].empty, '', '');
    if (type.content !== undefined) this.#particle(type.content, depth, true);
  }

  #particle(particle: Particle, depth: number, isTop = false): void {
    const { min = 1, max = 1 } = particle;
    const times = occurrence(min, max);
    if (particle.kind !== 'element') {
      // The sequence around everything goes without saying.
      const isPlain = isTop && particle.kind === 'sequence' && times === '1';
      if (!isPlain) this.#line(depth, `${WORDS[this.#language][particle.kind]}:`, times, '');
      for (const item of particle.items) this.#particle(item, isPlain ? depth : depth + 1);
      return;
    }
    const named = this.#named.get(particle.type);
    const isApart = named?.isOfficial === true;
    const value = isApart ? `→ ${named.name}` : this.#value(particle.type);
    this.#line(depth, particle.name, times, value, particle.title);
    if (!isApart) this.#content(particle.type, depth + 1);
  }

  #value(typeIndex: number): string {
    const type = this.#table.types[typeIndex];
    return type?.kind === 'simple' ? valueInWords(type, this.#language) : '';
  }

  #line(depth: number, name: string, times: string, value: string, title?: string): void {
    const start = `${'  '.repeat(depth)}${name}`.padEnd(36);
    const told = title === undefined ? '' : `  — ${title}`;
    this.#lines.push(`${start}  ${times.padEnd(5)}  ${value}${told}`.trimEnd());
  }
}

function occurrence(min: number, max: number): string {
  if (min === max) return String(min);
  return `${min}–${max === -1 ? '∞' : max}`;
}
