import type { DocumentKind, TitleType } from '@styk/sdk/edo';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import { builtText, type RejectedDocument, rejectedText, type WrittenDocument } from './build-text.ts';
import { findingData } from './findings.ts';

/** What has become of the documents of an input. */
export interface Building {
  readonly documents: readonly WrittenDocument[];
  readonly rejected: readonly RejectedDocument[];
}

export function buildResult(
  type: DocumentKind,
  { title }: TitleType,
  { documents, rejected }: Building,
  { language }: CommandContext,
): CommandResult {
  return {
    data: {
      documents: documents.map(({ warnings, ...document }) => ({
        type,
        title,
        ...document,
        warnings: warnings.map((warning) => findingData(warning, language)),
      })),
      rejected: rejected.map(({ source, findings }) => ({
        source,
        findings: findings.map((finding) => findingData(finding, language)),
      })),
    },
    text: (view) =>
      [
        ...documents.map((document) => builtText(document, view)),
        ...rejected.map((one) => rejectedText(one, view)),
      ].join('\n'),
    exitCode: rejected.length > 0 ? 1 : 0,
  };
}
