import type { Document, DocumentEvent } from '@styk/sdk/api/edo';
import type { Step } from '../step.ts';

interface SentDocuments {
  readonly sent: readonly { readonly documentId: string }[];
}

export const exchange: Step = {
  name: 'exchange',
  title: { ru: 'Отправляю УПД и жду титул покупателя', en: "Sending the УПД and waiting for the buyer's title" },
  async run(stage) {
    const { context } = stage;
    const { sent } = await stage.styk<SentDocuments>(['edo', 'send', stage.builtDocument ?? '']);
    const documentId = sent[0]?.documentId ?? '';
    const [status] = await stage.styk<readonly (Document & { readonly timeline: readonly DocumentEvent[] })[]>([
      ...['edo', 'status', documentId, '--wait'],
    ]);
    stage.expect('state of the document', status?.state.summary ?? '', 'accepted');
    stage.expect('titles', status?.titles.length ?? 0, 2);
    const timeline = status?.timeline ?? [];
    return {
      facts: { documentId, state: status?.state.summary ?? '', titles: 2, timeline: timeline.map(({ kind }) => kind) },
      told: timeline.map(({ text }) => context.text({ ru: '{text}.', en: '{text}.' }, { text })),
    };
  },
};
