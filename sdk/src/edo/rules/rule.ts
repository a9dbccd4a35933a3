import type { ErrorParams, LocalizedText } from '../../errors/index.ts';
import type { FindingSeverity } from '../findings/finding.ts';
import type { XmlElement } from '../xml/element.ts';
import type { DocumentFacts } from './facts.ts';

/** A business rule: what a document has to satisfy beyond its schema. Rules are data; codes never change their meaning. */
export interface Rule {
  readonly code: string;
  /** Ids of the formats it is for, `upd-seller`, or of one version of them, `upd-seller/5.03`. */
  readonly formats: readonly string[];
  /** The elements it looks at, as paths of names below Файл; an empty path is Файл itself, `**` is every element. */
  readonly contexts: readonly string[];
  readonly severity: FindingSeverity;
  readonly message: LocalizedText;
  /** How to put it right. */
  readonly hint: LocalizedText;
  /**
   * Begins with a document. What comes back is asked about each element of the contexts, an element after all that is
   * within it; what it remembers in between is its own.
   */
  begin(facts: DocumentFacts): RuleCheck;
}

/** Says what is wrong with one element, if anything is. */
export type RuleCheck = (element: XmlElement) => RuleProblem | readonly RuleProblem[] | undefined;

export interface RuleProblem {
  readonly params?: ErrorParams;
  /** The attribute (`@НаимДокОпр`) or child meant, below the element. */
  readonly at?: string;
  /** Where it is graver or lighter than the rule says. */
  readonly severity?: FindingSeverity;
}
