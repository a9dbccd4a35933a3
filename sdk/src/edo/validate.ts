import { StykError } from '../errors/index.ts';
import { checkBytes } from './bytes/check-bytes.ts';
import type { Finding } from './findings/finding.ts';
import { type ChosenInfo, chooseFormat } from './formats/choose-format.ts';
import type { FormatIdentity } from './formats/edition.ts';
import { idOfFile } from './formats/file-name.ts';
import type { Format } from './formats/registry.ts';
import type { UserFormat } from './formats/user-format.ts';
import { documentFacts } from './rules/facts.ts';
import { rules } from './rules/registry.ts';
import { runRules } from './rules/run-rules.ts';
import { validateSchema } from './schema/validate-schema.ts';
import type { XmlDocument } from './xml/document.ts';
import type { XmlLimits } from './xml/limits.ts';
import { readXml } from './xml/reader.ts';
import { withoutPrefix } from './xml/without-prefix.ts';

export interface ValidateOptions {
  /** The name of the file: a part of what is validated. Without it the rules about it are left out. */
  readonly fileName?: string;
  /** Format to validate against (`upd-seller` or `upd-seller/5.03`) instead of the one recognised. */
  readonly format?: string;
  /** The edition in force on this day, ISO, instead of the one of the day on which the file was made. */
  readonly date?: string;
  /** Formats beside the built-in ones; where both fit, these are taken. */
  readonly userFormats?: readonly UserFormat[];
  readonly limits?: XmlLimits;
  /** The day of the check, ISO: without it nothing is said about days that have not come yet. */
  readonly today?: string;
}

/** What was found in one document. */
export interface ValidationResult {
  readonly format?: Pick<FormatIdentity, 'id' | 'prefix' | 'version' | 'edition'>;
  /** `error` where the document could not be examined: it is not XML, or of no known format. */
  readonly verdict: 'valid' | 'invalid' | 'error';
  readonly findings: readonly Finding[];
  /** Conditions (Schematron) the official schema holds, and how many of them could be checked: one needs the file name. */
  readonly conditions?: { readonly official: number; readonly checked: number };
}

/** Validates a document: bytes, XML, schema, its conditions, business rules. Everything found is reported; nothing is thrown for a bad document. */
export async function validate(bytes: Uint8Array, options: ValidateOptions = {}): Promise<ValidationResult> {
  let document: XmlDocument;
  let format: Format<ChosenInfo>;
  try {
    const read = readXml(bytes, options.limits);
    document = { ...read, root: withoutPrefix(read.root) };
    format = await chooseFormat(document.root, options);
  } catch (error) {
    if (!(error instanceof StykError) || error.category !== 'invalid') throw error;
    return refusal(error);
  }
  const { info, model } = format;
  const fileId = options.fileName === undefined ? undefined : idOfFile(options.fileName);
  return resultOf(format, fileId, [
    ...checkBytes(bytes, document, info, options.fileName),
    ...validateSchema(model, document.root, document.locate),
    ...model.conditions.check(document.root, fileId, document.locate),
    ...runRules(rules, info.id, documentFacts(document.root, options.today), document.locate),
  ]);
}

/** What is said of a document that cannot be examined. */
export function refusal(error: StykError): ValidationResult {
  return { verdict: 'error', findings: [findingOf(error)] };
}

/** @param fileId name of the file without its extension, where it is known */
export function resultOf(
  { info, model }: Format<ChosenInfo>,
  fileId: string | undefined,
  findings: readonly Finding[],
): ValidationResult {
  const { id, prefix, version, edition } = info;
  return {
    format: { id, prefix, version, edition },
    verdict: findings.some(({ severity }) => severity === 'error') ? 'invalid' : 'valid',
    findings,
    conditions: model.conditions.coverage(fileId !== undefined),
  };
}

const layers = [
  { prefix: 'edo-xml-', layer: 'wellformed' },
  { prefix: 'edo-format-', layer: 'schema' },
] as const;

/** An error of reading as a finding of its layer. */
function findingOf(error: StykError): Finding {
  const hint = { ru: error.hint('ru'), en: error.hint('en') };
  const { line, column, path } = error.at ?? {};
  return {
    code: error.code,
    layer: layers.find(({ prefix }) => error.code.startsWith(prefix))?.layer ?? 'bytes',
    severity: 'error',
    ...(path === undefined ? {} : { path }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    message: { ru: error.text('ru'), en: error.text('en') },
    ...(hint.ru === undefined || hint.en === undefined ? {} : { hint: { ru: hint.ru, en: hint.en } }),
  };
}
