import type { Language } from '../../../errors/index.ts';
import type { FormatTable, Particle } from '../table.ts';
import { type DescribedElement, elementsIn, type NamedType, namedTypes } from './type-names.ts';
import { valueInWords } from './value-words.ts';

/**
 * TypeScript types of the data that `treeOf` reads and `writeDocument` writes, as the text of a module. The type of the
 * root comes first; branches of a choice exclude each other.
 *
 * @param title goes into the comment at the head
 */
export function typeScriptOf(table: FormatTable, title: string, language: Language = 'en'): string {
  return new TypeScriptWriter(table, language).write(title);
}

class TypeScriptWriter {
  readonly #table: FormatTable;
  readonly #language: Language;
  readonly #named: ReadonlyMap<number, NamedType>;
  readonly #identifiers: ReadonlyMap<number, string>;

  constructor(table: FormatTable, language: Language) {
    this.#table = table;
    this.#language = language;
    this.#named = namedTypes(table);
    this.#identifiers = identifiersOf(this.#named);
  }

  write(title: string): string {
    return [comment(title, ''), ...[...this.#named.values()].map((named) => this.#declaration(named))].join('\n');
  }

  #declaration({ index, type }: NamedType): string {
    const { content } = type;
    const attributes = type.attributes.map(({ name, type: value, required, title }) =>
      property(`@${name}`, this.#value(value), required === true, this.#about(value, title)),
    );
    const plain = content === undefined ? [] : this.#plain(content);
    const members = [...attributes, ...plain.map((element) => this.#property(element))];
    const choices = content === undefined ? [] : this.#choices(content);
    const body = [members.length === 0 ? '{}' : block(members), ...choices].join(' & ');
    return `export type ${this.#identifiers.get(index)} = ${body};\n`;
  }

  /** The elements outside every choice. Those of optional or repeated groups are optional. */
  #plain(particle: Particle, optional = false): DescribedElement[] {
    const isOptional = optional || (particle.min ?? 1) === 0;
    if (particle.kind === 'choice' && isExclusive(particle)) return [];
    if (particle.kind === 'element') {
      return elementsIn(particle).map((element) => (isOptional ? { ...element, min: 0 } : element));
    }
    if ((particle.max ?? 1) !== 1) return elementsIn(particle).map((element) => ({ ...element, min: 0 }));
    return particle.items.flatMap((item) => this.#plain(item, isOptional));
  }

  #choices(particle: Particle): string[] {
    if (particle.kind === 'element' || (particle.max ?? 1) !== 1) return [];
    if (particle.kind === 'sequence') return particle.items.flatMap((item) => this.#choices(item));
    const names = elementsIn(particle).map(({ name }) => name);
    const branches = particle.items.map((item) => this.#branch(item, names));
    if ((particle.min ?? 1) === 0) branches.push(block(names.map((name) => property(name, 'never', false))));
    return [`(\n  | ${branches.join('\n  | ')}\n)`];
  }

  #branch(item: Particle, all: readonly string[]): string {
    const own = new Set(elementsIn(item).map(({ name }) => name));
    const members = this.#plain(item).map((element) => this.#property(element));
    const excluded = all.filter((name) => !own.has(name)).map((name) => property(name, 'never', false));
    return [block([...members, ...excluded]), ...this.#choices(item)].join(' & ');
  }

  #property({ name, type, min, max, title }: DescribedElement): string {
    const value = this.#value(type);
    const list = value.includes('|') ? `(${value})[]` : `${value}[]`;
    return property(name, max === 1 ? value : list, min > 0, this.#about(type, title));
  }

  #value(typeIndex: number): string {
    const named = this.#identifiers.get(typeIndex);
    if (named !== undefined) return named;
    const type = this.#table.types[typeIndex];
    if (type?.kind !== 'simple' || type.enumeration === undefined) return 'string';
    return type.enumeration.map((value) => JSON.stringify(value)).join(' | ');
  }

  #about(typeIndex: number, title: string | undefined): string {
    const type = this.#table.types[typeIndex];
    const value = type?.kind === 'simple' && type.enumeration === undefined ? valueInWords(type, this.#language) : '';
    return [title, value].filter(Boolean).join('; ');
  }
}

/** A choice that is made once. */
function isExclusive({ max = 1 }: Particle): boolean {
  return max === 1;
}

function property(name: string, value: string, required: boolean, about = ''): string {
  const key = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);
  return `${about === '' ? '' : comment(about, '  ')}  ${key}${required ? '' : '?'}: ${value};\n`;
}

function block(members: readonly string[]): string {
  return `{\n${members.join('')}}`;
}

function comment(text: string, indent: string): string {
  return `${indent}/** ${text.replaceAll('*/', '*\u200b/')} */\n`;
}

/** Names of types as TypeScript takes them: no reserved word is written with a capital. */
function identifiersOf(named: ReadonlyMap<number, NamedType>): Map<number, string> {
  const taken = new Set<string>();
  return new Map(
    [...named].map(([index, { name }]) => {
      const clean = name.replace(/[^\p{L}\p{N}_$]/gu, '_').replace(/^(?=\p{N})/u, '_');
      let identifier = clean.charAt(0).toUpperCase() + clean.slice(1);
      while (taken.has(identifier)) identifier += '_';
      taken.add(identifier);
      return [index, identifier];
    }),
  );
}
