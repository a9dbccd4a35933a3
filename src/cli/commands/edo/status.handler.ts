import type { Styk } from '@styk/sdk';
import type { Document, DocumentEvent } from '@styk/sdk/api/edo';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoStatusInput } from './status.command.ts';
import { summaryText } from './summaries.ts';
import { waitsForOthers, waybillLines } from './waybill-status.ts';

interface DocumentStatus extends Document {
  readonly timeline: readonly DocumentEvent[];
}

/** How often the operator is asked while waiting: at first quickly, a robot answers at once; then every few seconds. */
const POLL_MS = [100, 200, 400, 800, 1600, 3000] as const;

export async function run({ args, options }: EdoStatusInput, context: CommandContext): Promise<CommandResult> {
  const { signal } = context;
  return withStyk(options, context, async ({ styk }) => {
    if (args.document.length === 0) {
      const documents = await Array.fromAsync(styk.edo.listDocuments({ limit: 200 }, { signal }));
      return { data: documents, text: (view: View) => listText(documents, view) };
    }
    const statuses: DocumentStatus[] = [];
    for (const id of args.document) {
      const document = options.wait
        ? await waitForAnswer(styk, id, options.timeout, context)
        : await styk.edo.getDocument(id, { signal });
      const timeline = await Array.fromAsync(styk.edo.listDocumentEvents(id, {}, { signal }));
      statuses.push({ ...document, timeline });
    }
    return { data: statuses, text: (view: View) => statuses.map((status) => statusText(status, view)).join('\n\n') };
  });
}

async function waitForAnswer(
  styk: Styk,
  id: string,
  seconds: number,
  { clock, signal, progress, onExit }: CommandContext,
): Promise<Document> {
  const until = clock.now() + seconds * 1000;
  const shown = await progress.start({ ru: 'Жду ответа второй стороны', en: 'Waiting for the other side' });
  onExit(() => shown.stop());
  for (let attempt = 0; ; attempt += 1) {
    const document = await styk.edo.getDocument(id, { signal });
    if (isSettled(document)) {
      shown.stop();
      return document;
    }
    const pause = POLL_MS[Math.min(attempt, POLL_MS.length - 1)] ?? 0;
    if (clock.now() + pause > until) throw edoCommandErrors.create('cli-edo-wait-over', { seconds, document: id });
    await clock.sleep(pause, signal);
  }
}

/** Nothing more is expected of the other side. */
function isSettled(document: Document): boolean {
  const { state } = document;
  if (state.transport === 'failed') return true;
  const waits = waitsForOthers(document);
  if (waits !== undefined) return state.transport === 'delivered' && !waits;
  return state.transport === 'delivered' && state.receipt !== 'required' && state.response !== 'waiting';
}

function listText(documents: readonly Document[], view: View): string {
  if (documents.length === 0) return view.text({ ru: 'Документов нет', en: 'There are no documents' });
  return view.table(
    [
      { title: { ru: 'ДОКУМЕНТ', en: 'DOCUMENT' }, value: (row) => row.documentId },
      { title: { ru: 'НОМЕР', en: 'NUMBER' }, value: (row) => row.number },
      { title: { ru: 'ДАТА', en: 'DATE' }, value: (row) => row.date },
      { title: { ru: 'КОНТРАГЕНТ', en: 'COUNTERPARTY' }, value: (row) => row.counterparty.name },
      { title: { ru: 'СОСТОЯНИЕ', en: 'STATE' }, value: (row) => summaryText(row.state.summary, view) },
    ],
    documents,
  );
}

function statusText(status: DocumentStatus, view: View): string {
  const { documentId, number, date, counterparty, state, timeline } = status;
  const head = view.text(
    { ru: '{id}: № {number} от {date}, {whom}: {state}', en: '{id}: No. {number} of {date}, {whom}: {state}' },
    { id: documentId, number, date, whom: counterparty.name, state: view.style.bold(summaryText(state.summary, view)) },
  );
  const facts = waybillLines(status, view).map((line) => `  ${line}`);
  return [head, ...facts, ...timeline.map(({ at, text }) => `  ${view.style.dim(at)}  ${text}`)].join('\n');
}
