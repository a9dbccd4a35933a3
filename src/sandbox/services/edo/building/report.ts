import type { ValidationReport } from '@styk/sdk/api/edo';
import { formats, isInForce, parseDocument, type ValidationResult, validate } from '@styk/sdk/edo';
import type { Language } from '@styk/sdk/errors';
import { StykError } from '@styk/sdk/errors';
import { findingResources } from './findings.ts';

/** Verdict on the bytes of a document: everything that was found, and whether its format is in force on its date. */
export async function reportOn(
  content: Uint8Array,
  fileName: string,
  day: string,
  language: Language,
): Promise<ValidationReport> {
  const result = await validate(content, { fileName, today: day });
  const { id, version } = result.format ?? {};
  const format = id === undefined ? null : `${id}/${version}`;
  const found = formats.find((info) => `${info.id}/${info.version}` === format);
  const editions = formats.filter((info) => `${info.id}/${info.version}` === format);
  const date = dateOf(content, fileName, result) ?? day;
  const inForce = editions.some((edition) => isInForce(edition, date));
  return {
    valid: result.verdict === 'valid',
    format,
    formatStatus: found === undefined ? null : inForce ? 'current' : 'legacy-read',
    ...(found?.replacedBy === undefined || inForce ? {} : { replacement: found.replacedBy }),
    findings: findingResources(result.findings, language),
  };
}

/** The date of the document itself, where its format says one and it can be read. */
function dateOf(content: Uint8Array, fileName: string, { verdict }: ValidationResult): string | undefined {
  if (verdict === 'error') return undefined;
  try {
    const { document } = parseDocument(content, fileName) as { readonly document: { readonly date?: unknown } };
    return typeof document.date === 'string' ? document.date : undefined;
  } catch (error) {
    if (error instanceof StykError) return undefined;
    throw error;
  }
}
