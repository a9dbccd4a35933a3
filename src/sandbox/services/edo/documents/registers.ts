import type { RegisterState } from '@styk/sdk/api/edo';
import type { ServiceContext } from '../../../operation.ts';
import type { Tx } from '../../../storage/tx.ts';
import { qrText } from '../epd/qr.ts';
import { touchDocument } from './document.ts';

/** State systems that a document is told to. */
export type Register = 'gis-mt' | 'epd' | 'traceability' | 'eis';

/** What a system has answered last. */
export interface RegisterAnswer {
  readonly register: Register;
  readonly state: 'normal' | 'warning' | 'success' | 'error';
  /** In its own words. */
  readonly text?: string;
  /** What it gave, such as the УИД of a waybill. */
  readonly reference?: string;
}

/** Keeps the answer of a state system (row 20 of the table: it moves no axis). Its earlier answer is replaced. */
export function setRegister({ tx, now }: ServiceContext, documentId: string, answer: RegisterAnswer): void {
  tx.run(
    `INSERT INTO edo_register (document_id, register, state, text, reference) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id, register)
     DO UPDATE SET state = excluded.state, text = excluded.text, reference = excluded.reference`,
    documentId,
    answer.register,
    answer.state,
    answer.text ?? null,
    answer.reference ?? null,
  );
  touchDocument(tx, documentId, now);
}

export function registersOf(tx: Tx, documentId: string): readonly RegisterState[] {
  return tx
    .all<{ register: string; state: string; text: string | null; reference: string | null }>(
      'SELECT register, state, text, reference FROM edo_register WHERE document_id = ? ORDER BY register',
      documentId,
    )
    .map(({ register, state, text, reference }) => ({
      register,
      state,
      ...(text === null ? {} : { text }),
      ...(reference === null ? {} : { reference }),
      ...(register === 'epd' && reference !== null ? { qr: qrText(reference) } : {}),
    }));
}
