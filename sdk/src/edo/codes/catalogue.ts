/**
 * What the codes of findings mean, for those who show findings to people. An entry of its own, `@styk/sdk/edo/codes`: its
 * texts are many, and checking a document needs none of them.
 */
import type { LocalizedText } from '../../errors/index.ts';
import { archiveFindings } from '../archive/verify-archive.ts';
import { bytesFindings } from '../bytes/findings.ts';
import { convertFindings } from '../convert/findings.ts';
import { answerFindings, setFindings } from '../cross-document/findings.ts';
import { edoErrors } from '../errors.ts';
import type { FindingDefinition, FindingLayer, FindingSeverity } from '../findings/finding.ts';
import { inputFindings } from '../findings/input-findings.ts';
import { importFindings } from '../import/findings.ts';
import { rules } from '../rules/registry.ts';
import { schemaFindings } from '../schema/finding-definitions.ts';
import { OWN_CODE } from '../schematron/check-conditions.ts';
import type { Explanation } from './explanation.ts';
import { amountTexts } from './texts/amounts.ts';
import { classifierTexts } from './texts/classifiers.ts';
import { convertTexts } from './texts/convert.ts';
import { documentTexts } from './texts/documents.ts';
import { fileTexts } from './texts/files.ts';
import { importTexts } from './texts/imports.ts';
import { inputTexts } from './texts/inputs.ts';
import { mchdTexts } from './texts/mchd.ts';
import { partyTexts } from './texts/parties.ts';
import { waybillTexts } from './texts/waybill.ts';

/** One code that a finding can have. */
export interface FindingCode {
  readonly code: string;
  readonly layer: FindingLayer;
  readonly severity: FindingSeverity;
  /** `{name}` stands for a value of the occasion. */
  readonly message: LocalizedText;
  readonly hint?: LocalizedText;
  /** Ids of the formats it is for; absent where it is for any. */
  readonly formats?: readonly string[];
}

/** A code with all there is to say of it. */
export interface ExplainedCode extends FindingCode, Explanation {
  /** What to do. */
  readonly fix: LocalizedText;
}

/** Errors of reading that `validate` reports as findings of these layers. */
const readingLayers = [
  { prefix: 'edo-bytes-', layer: 'bytes' },
  { prefix: 'edo-xml-', layer: 'wellformed' },
  { prefix: 'edo-format-not-recognised', layer: 'schema' },
] as const;

/** Codes of conditions in official schemas; their messages are made from the condition. */
const officialCodes: readonly FindingCode[] = [
  official('0400300003', 'Не выполнено условие присутствия поля', 'A condition of presence is not met'),
  official('0400400007', 'Имя файла не равно ИдФайл', 'The file name is not ИдФайл'),
  official(OWN_CODE, 'Не выполнено условие схемы', 'A condition of the schema is not met'),
];

function official(code: string, ru: string, en: string): FindingCode {
  return { code, layer: 'schematron', severity: 'error', message: { ru, en } };
}

/** Every code a finding can have, in the order of the layers. */
export const findingCodes: readonly FindingCode[] = [
  ...ofDefinitions(inputFindings),
  ...ofDefinitions(importFindings),
  ...ofDefinitions(bytesFindings),
  ...ofReading(),
  ...ofDefinitions(schemaFindings),
  ...officialCodes,
  ...rules.map(({ code, severity, message, hint, formats }) => {
    return { code, layer: 'rules', severity, message, hint, formats } as const;
  }),
  ...ofDefinitions(answerFindings),
  ...ofDefinitions(setFindings),
  ...ofDefinitions(archiveFindings),
  ...ofDefinitions(convertFindings),
];

function ofDefinitions(definitions: Readonly<Record<string, FindingDefinition>>): FindingCode[] {
  return Object.entries(definitions).map(([code, definition]) => ({ code, ...definition }));
}

function ofReading(): FindingCode[] {
  return Object.entries(edoErrors.definitions).flatMap(([code, { category, ...texts }]) => {
    const found = readingLayers.find(({ prefix }) => code.startsWith(prefix));
    // Other categories are of calls, not of documents.
    return found === undefined || category !== 'invalid'
      ? []
      : { code, layer: found.layer, severity: 'error', ...texts };
  });
}

const explanations: ReadonlyMap<string, Explanation> = new Map(
  [
    fileTexts,
    inputTexts,
    importTexts,
    amountTexts,
    partyTexts,
    classifierTexts,
    documentTexts,
    waybillTexts,
    convertTexts,
    mchdTexts,
  ].flatMap(Object.entries),
);

/** All there is to say of a code; undefined for a code that no finding has. */
export function explainCode(code: string): ExplainedCode | undefined {
  const known = findingCodes.find((one) => one.code === code);
  const explanation = explanations.get(code);
  if (known === undefined || explanation === undefined) return undefined;
  return { ...known, ...explanation, fix: explanation.fix ?? known.hint ?? known.message };
}

/** Codes that are explained, for the test that none is left over. */
export const explainedCodes: readonly string[] = [...explanations.keys()];
