import { type ErrorParams, fillTemplate, type LocalizedText } from '../../errors/index.ts';

export type FindingLayer =
  | 'input'
  | 'bytes'
  | 'wellformed'
  | 'schema'
  | 'schematron'
  | 'rules'
  | 'signature'
  /** Between documents: an answer and what it answers, a set. */
  | 'documents';
export type FindingSeverity = 'error' | 'warning' | 'info';

/** One thing that is not right in a document or in the input of one. */
export interface Finding {
  /** Stable and never translated. */
  readonly code: string;
  readonly layer: FindingLayer;
  readonly severity: FindingSeverity;
  /** `/Файл/Документ/@НаимДокОпр` in a document, a JSON pointer in the input of one. */
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
}

export interface FindingDefinition {
  readonly layer: FindingLayer;
  readonly severity: FindingSeverity;
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
}

export type FindingPlace = Pick<Finding, 'path' | 'line' | 'column'>;

/** Fills the texts of a definition. */
export function finding(
  code: string,
  definition: FindingDefinition,
  params: ErrorParams = {},
  place: FindingPlace = {},
): Finding {
  const { layer, severity, message, hint } = definition;
  const filled = { code, layer, severity, ...place, message: fill(message, params) };
  return hint === undefined ? filled : { ...filled, hint: fill(hint, params) };
}

function fill(text: LocalizedText, params: ErrorParams): LocalizedText {
  return { ru: fillTemplate(text.ru, params), en: fillTemplate(text.en, params) };
}
