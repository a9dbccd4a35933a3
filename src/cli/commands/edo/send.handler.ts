import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Styk } from '@styk/sdk';
import type { Document } from '@styk/sdk/api/edo';
import { readSignatures } from '@styk/sdk/signing';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import type { CommandResult } from '../../output/result.ts';
import type { EdoSendInput } from './send.command.ts';
import { signaturesBeside } from './signature-files.ts';
import { summaryText } from './summaries.ts';

interface SentFile {
  readonly file: string;
  readonly document: Document;
}

export async function run({ args, options }: EdoSendInput, context: CommandContext): Promise<CommandResult> {
  const { comment } = options;
  const sent: SentFile[] = [];
  await withStyk(options, context, async ({ styk }) => {
    for (const file of args.file) {
      context.signal.throwIfAborted();
      sent.push({ file, document: await send(styk, file, comment, context) });
    }
  });
  return {
    data: {
      sent: sent.map(({ file, document }) => ({
        file,
        documentId: document.documentId,
        number: document.number,
        date: document.date,
        counterparty: document.counterparty.name,
        state: document.state,
      })),
    },
    text: (view) =>
      sent
        .map(({ document }) =>
          view.text(
            {
              ru: '{mark} № {number} для {whom}: {state}\n  {id}',
              en: '{mark} No. {number} to {whom}: {state}\n  {id}',
            },
            {
              mark: view.style.green('✓'),
              number: document.number,
              whom: document.counterparty.name,
              state: summaryText(document.state.summary, view),
              id: document.documentId,
            },
          ),
        )
        .join('\n'),
  };
}

/**
 * Draft, signatures, send. Every step looks at what an earlier, interrupted call has done already: the operator knows a
 * document by its ИдФайл.
 */
async function send(
  styk: Styk,
  file: string,
  comment: string | undefined,
  { cwd, signal }: CommandContext,
): Promise<Document> {
  const content = await readInput(file, cwd);
  const signatures = await Promise.all((await signaturesBeside(resolve(cwd, file))).map(readSignature));
  const draft = await styk.edo.createDraft(
    {
      fileName: basename(file),
      contentBase64: content.toString('base64'),
      sha256: createHash('sha256').update(content).digest('hex'),
      ...(comment === undefined ? {} : { comment }),
    },
    { signal },
  );
  if (draft.documentId !== null) return styk.edo.getDocument(draft.documentId, { signal });
  for (const signature of signatures.slice(draft.signatures.length)) {
    await styk.edo.addDraftSignature(draft.draftId, { contentBase64: signature.toString('base64') }, { signal });
  }
  return styk.edo.sendDraft(draft.draftId, { signal });
}

/** DER, whatever form the file has. */
async function readSignature(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  const [der = bytes] = await aboutFile(path, () => readSignatures(bytes));
  return Buffer.from(der);
}
