import { fillTemplate, type Language, type LocalizedText } from '@styk/sdk/errors';
import { type FindingKind, findingTexts } from './finding-texts.ts';

/** A place of a contract that the generated code does not say the way the contract does. */
export interface Finding {
  readonly kind: FindingKind;
  /** `openapi.yaml#/components/schemas/Pet` */
  readonly pointer: string;
  /** What exactly: a name, a reference, a media type. */
  readonly detail: string;
}

/** Limit of what is kept one by one; beyond it only the number grows, since a contract may be made to be wrong all over. */
const MAX_KEPT = 20_000;

/** Gathers what cannot be expressed, each place once for each kind. */
export class Findings {
  readonly #kept = new Map<string, Finding>();
  #beyond = 0;

  report(kind: FindingKind, pointer: string, detail = ''): void {
    const key = `${kind} ${pointer} ${detail}`;
    if (this.#kept.has(key)) return;
    if (this.#kept.size < MAX_KEPT) this.#kept.set(key, { kind, pointer, detail });
    else this.#beyond += 1;
  }

  /** In the order in which they were met. */
  all(): Finding[] {
    return [...this.#kept.values()];
  }

  /** How many more there were than are kept. */
  beyond(): number {
    return this.#beyond;
  }
}

/** A finding in words: what stands there, why it cannot be expressed, what was emitted instead. */
export interface FindingWords {
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

export function findingWords({ kind, detail }: Finding, language: Language): FindingWords {
  const { what, why, instead } = findingTexts[kind];
  const say = (text: LocalizedText) => fillTemplate(text[language], { detail });
  return { what: say(what), why: say(why), instead: say(instead) };
}
