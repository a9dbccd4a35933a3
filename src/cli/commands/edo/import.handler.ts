import { resolve } from 'node:path';
import { titleTypeOf } from '@styk/sdk/edo';
import type { ImportedDocument, ImportResult } from '@styk/sdk/edo/import';
import type { CommandContext } from '../../context/command-context.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { edoCommandErrors } from './errors.ts';
import { findingData } from './findings.ts';
import type { EdoImportInput } from './import.command.ts';
import { importSource } from './import-source.ts';
import { importText } from './import-text.ts';

export async function run({ args, options }: EdoImportInput, context: CommandContext): Promise<CommandResult> {
  const result = await importSource(args.file, options, context);
  refuseOtherType(result, options.type);
  const accepted = result.documents.filter((document) => !isRejected(document));
  const rejected = result.documents.filter(isRejected);
  const models = accepted.map(({ document }) =>
    result.parsed === undefined ? document : { ...result.parsed, document },
  );
  const { out } = options;
  if (out !== undefined && models.length > 0) {
    const target = resolve(context.cwd, out);
    await refuseExisting(target, options.force);
    await replaceFile(target, `${JSON.stringify(models.length === 1 ? models[0] : models, undefined, 2)}\n`);
  }
  const { language } = context;
  const { kind, format, title } = result.source;
  return {
    data: {
      source: { kind, ...(format !== undefined && { format }), title: title[language] },
      documents: accepted.map(({ source, findings }, index) => ({
        source,
        document: models[index],
        warnings: findings.map((finding) => findingData(finding, language)),
      })),
      rejected: rejected.map(({ source, findings }) => ({
        source,
        findings: findings.map((finding) => findingData(finding, language)),
      })),
      ...(options.explain && result.explanation !== undefined && { explanation: result.explanation }),
    },
    text: (view) => importText({ result, accepted, rejected, explain: options.explain, out }, view),
    exitCode: rejected.length > 0 ? 1 : 0,
  };
}

function isRejected({ findings }: ImportedDocument): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Tables and CommerceML give УПД; JSON does not say what it is. */
function refuseOtherType({ source, parsed }: ImportResult, type: string | undefined): void {
  if (type === undefined || source.kind === 'json') return;
  const actual = parsed === undefined ? 'upd' : titleTypeOf(parsed.format)?.document;
  if (actual !== type) {
    throw edoCommandErrors.create('cli-edo-type-differs', { type, format: parsed?.format ?? source.kind });
  }
}
