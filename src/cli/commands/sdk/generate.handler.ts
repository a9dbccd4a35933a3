import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readChosenNames } from '../../../codegen/foreign/chosen-names.ts';
import { type GeneratedSdk, generateSdk } from '../../../codegen/foreign/generate-sdk.ts';
import { type WrittenSdk, writeSdk } from '../../../codegen/foreign/write-sdk.ts';
import { type Finding, findingWords } from '../../../codegen/read/findings.ts';
import { loadDocumentSet } from '../../../contracts/document-set.ts';
import { parseDocument } from '../../../contracts/parse-document.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import type { SdkGenerateInput } from './generate.command.ts';

export async function run({ options }: SdkGenerateInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, signal, language } = context;
  const progress = await context.progress.start({ ru: 'Пишу SDK', en: 'Generating the SDK' });
  try {
    const set = loadDocumentSet(options.from.map((file) => resolve(cwd, file)));
    const { names } = options;
    const sdk = await generateSdk(set, {
      name: options.name,
      names:
        names === undefined
          ? undefined
          : readChosenNames(parseDocument((await readInput(names, cwd)).toString('utf8'), names), names, set),
      schemas: options.schemas,
      extension: options.importExtension,
      async onProgress(done, total) {
        progress.update(done, total);
        // Lets the terminal be drawn and an interruption be heard.
        await setImmediate();
        signal.throwIfAborted();
      },
    });
    const written = await writeSdk(resolve(cwd, options.out), sdk.files);
    const { client, counts } = sdk;
    const findings = sdk.findings.all().map((finding) => ({ ...finding, ...findingWords(finding, language) }));
    return {
      data: { out: options.out, client, counts, ...written, findings },
      text: (view) => sdkText(options.out, sdk, written, view),
    };
  } finally {
    progress.stop();
  }
}

function sdkText(out: string, { client, counts, findings }: GeneratedSdk, written: WrittenSdk, view: View): string {
  const { text, style } = view;
  const made = {
    ru: '{mark} {client} в {out}: операций {operations} (списков {lists}), типов {types}, файлов новых и изменённых {written}, прежних {unchanged}, убрано {removed}',
    en: '{mark} {client} in {out}: operations {operations} (lists {lists}), types {types}, files new or changed {written}, unchanged {unchanged}, removed {removed}',
  };
  const { operations, lists, types } = counts;
  const files = { written: written.written.length, unchanged: written.unchanged, removed: written.removed.length };
  const summary = text(made, { mark: style.green('✓'), client, out, operations, lists, types, ...files });
  if (counts.findings === 0) return summary;
  const heading = {
    ru: '{mark} Выражено не так, как в контракте: {findings}; подробно в {out}/report.json',
    en: '{mark} Expressed otherwise than in the contract: {findings}; details in {out}/report.json',
  };
  const rest = text(heading, { mark: style.yellow('!'), findings: counts.findings, out });
  return [summary, rest, ...kindLines(findings.all(), view)].join('\n');
}

/** A line for each kind with its first place. */
function kindLines(findings: readonly Finding[], { language, style }: View): string[] {
  return [...Map.groupBy(findings, ({ kind }) => kind)].flatMap(([kind, [first, ...others]]) => {
    if (first === undefined) return [];
    const { what, instead } = findingWords(first, language);
    return [`  ${kind} × ${others.length + 1}: ${what} → ${instead} ${style.dim(first.pointer)}`];
  });
}
