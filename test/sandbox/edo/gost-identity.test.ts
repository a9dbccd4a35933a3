import { expect, test } from 'vitest';
import { startExchange } from './exchange-harness.ts';

test.each(['gost256', 'gost512'] as const)(
  "a document signed with %s under the sandbox's authority is taken and answered",
  async (algorithm) => {
    const { styk, build, createDraft, sign, answered } = await startExchange();
    const own = await styk.edo.getParticipant();
    const identity = await styk.sandbox.createTestCertificate({
      organisation: { name: own.name, inn: own.inn, ogrn: own.ogrn ?? '' },
      person: { surname: 'Ромашкина', givenName: 'Анна Сергеевна' },
      algorithm,
    });
    const file = await build();
    const { draftId } = await createDraft(file);
    await styk.edo.addDraftSignature(draftId, { contentBase64: await sign(file.bytes, identity) });
    const { documentId } = await styk.edo.sendDraft(draftId);
    expect((await answered(documentId)).state.response).toBe('accepted');
  },
);
