import { randomUUID } from 'node:crypto';
import { sampleUpd, type TitleType, titleTypeOf, type Upd, updSeller } from '@styk/sdk/edo';
import type { FileToPrint, PrintedSignature } from '@styk/sdk/edo/print';

const CONTEXT = {
  documentGuid: '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11',
  createdAt: { epochMs: Date.UTC(2026, 9, 5, 9), tz: 'Europe/Moscow' },
  programVersion: 'test',
};

export const confirmed: PrintedSignature = {
  verdict: 'confirmed',
  party: 'Отправитель',
  owner: 'Ромашкина Анна Сергеевна',
  organisation: 'ООО «Ромашка»',
  inn: '7701234560',
  position: 'Генеральный директор',
  certificate: {
    serial: '01d9e3b2a04f55',
    issuer: 'Удостоверяющий центр',
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  },
  power: { number: '3f2b1c1e-0000-4000-8000-000000000001', from: '2026-02-01', to: '2027-02-01' },
  signedAt: '2026-10-05T09:00:00Z',
  signedAtSource: 'signed-attribute',
  judgedAt: '2026-10-05T09:00:00Z',
};

/** The title as a file with these signatures. */
export async function built(
  type: TitleType,
  input: object = type.sample(),
  signatures: readonly PrintedSignature[] = [],
  answered?: FileToPrint,
): Promise<FileToPrint> {
  const quoted = answered && {
    bytes: answered.bytes,
    fileName: answered.fileName,
    signatures: [new Uint8Array([48, 0])],
  };
  const { fileName, bytes } = await type.build(input, { ...CONTEXT, documentGuid: randomUUID() }, quoted);
  return { fileName, bytes, signatures };
}

export function builtUpd(
  changes: Partial<Upd> = {},
  signatures: readonly PrintedSignature[] = [],
): Promise<FileToPrint> {
  const { totals: _, ...upd } = { ...sampleUpd(), ...changes };
  return built(updSeller, upd, signatures);
}

export function titleType(id: string): TitleType {
  const type = titleTypeOf(id);
  if (type === undefined) throw new Error(`there is no ${id}`);
  return type;
}
