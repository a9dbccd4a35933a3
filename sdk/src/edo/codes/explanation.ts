import type { LocalizedText } from '../../errors/index.ts';

/** What there is to say of a code beyond its message. */
export interface Explanation {
  /** Why it is a fault and what comes of it. */
  readonly meaning: LocalizedText;
  /** What to do; of codes whose findings carry a hint, the hint. */
  readonly fix?: LocalizedText;
  /** A piece of a document, or of the input of one, that has the fault, and the same piece without it. */
  readonly wrong: string;
  readonly right: string;
  /** The act and clause, or who asks for it; acts keep their Russian names. */
  readonly source: string;
}

/** An explanation in one breath. */
export function explained(
  ru: string,
  en: string,
  wrong: string,
  right: string,
  source: string,
  fix?: LocalizedText,
): Explanation {
  return { meaning: { ru, en }, wrong, right, source, ...(fix && { fix }) };
}
