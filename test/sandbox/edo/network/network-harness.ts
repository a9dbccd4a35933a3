import type { Invariant, ServiceContext } from '../../../../src/sandbox/operation.ts';
import { DRAFT_AXES } from '../../../../src/sandbox/services/edo/docflow/axes.ts';
import { docflowOf } from '../../../../src/sandbox/services/edo/docflow/docflow-of.ts';
import {
  findDocument,
  insertDocument,
  type StoredDocument,
} from '../../../../src/sandbox/services/edo/documents/document.ts';
import { moveDocument } from '../../../../src/sandbox/services/edo/documents/move.ts';
import { edoMigrations } from '../../../../src/sandbox/services/edo/migrations.ts';
import { ensureRobots, participantOf } from '../../../../src/sandbox/services/edo/participants.ts';
import { eventsMigrations } from '../../../../src/sandbox/services/events/schema.ts';
import { type Database, openDatabase } from '../../../../src/sandbox/storage/database.ts';

const PORTION = 1000;
const OWN = { inn: '9699000012', kpp: '969901001', ogrn: '1269600000010', name: 'ООО «Тест-Поставщик»' };

/** Mulberry32: the same history for the same seed. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** The real tables and rules over SQLite in memory, without HTTP and without files of documents. */
export class NetworkHarness {
  readonly database: Database;
  readonly own: string;
  #ids: number;
  now = Date.UTC(2026, 10, 20, 9);

  /** In memory, or in a file; ids go on from `firstId`. */
  constructor(file = ':memory:', firstId = 0) {
    this.#ids = firstId;
    const sets = [
      { service: 'events', migrations: eventsMigrations },
      { service: 'edo', migrations: edoMigrations },
    ];
    this.database = openDatabase({ file, durability: file === ':memory:' ? 'normal' : 'full', migrations: sets });
    this.own = this.database.transaction((tx) => {
      ensureRobots(tx);
      return participantOf(tx, 'prt_test', () => OWN).participantId;
    });
  }

  context(): ServiceContext {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}_${String(this.#ids).padStart(12, '0')}`;
    };
    return { tx: this.database.tx, now: this.now, newId };
  }

  /** A document of one's own that was just sent to somebody. */
  send(
    recipientId: string,
    facts: Partial<Pick<StoredDocument, 'type' | 'number' | 'date' | 'consigneeId'>> = {},
  ): string {
    const context = this.context();
    const documentId = context.newId('doc');
    const type = facts.type ?? 'upd';
    const purpose = type === 'upd' ? 'ДОП' : null;
    const signed: StoredDocument = {
      documentId,
      senderId: this.own,
      recipientId,
      consigneeId: facts.consigneeId ?? null,
      type,
      function: purpose,
      number: facts.number ?? documentId,
      date: facts.date ?? '2026-11-20',
      grossKop: null,
      comment: null,
      docflow: docflowOf({ type, function: purpose, route: recipientId.startsWith('STY') ? 'own' : 'roaming' }),
      axes: { ...DRAFT_AXES, senderSignature: 'valid' },
      base: null,
      packetId: null,
      movedAt: this.now,
      stuckAt: null,
      createdAt: this.now,
      updatedAt: this.now,
    };
    insertDocument(context.tx, signed);
    moveDocument(context, moveDocument(context, signed, { action: 'send', by: 'sender' }), {
      action: 'confirm',
      by: 'operator',
    });
    return documentId;
  }

  document(documentId: string): StoredDocument {
    const document = findDocument(this.database.tx, documentId);
    if (document === undefined) throw new Error(`no document ${documentId}`);
    return document;
  }

  count(sql: string, ...values: readonly string[]): number {
    return Number(this.database.tx.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, ...values)?.n);
  }

  /** Many operations in one transaction are faster than one each, and no different. */
  inPortions(count: number, step: (index: number) => void): void {
    for (let done = 0; done < count; done += PORTION) {
      this.database.transaction(() => {
        for (let index = done; index < Math.min(done + PORTION, count); index += 1) step(index);
      });
    }
  }

  violations(...invariants: readonly Invariant[]): readonly string[] {
    return invariants.flatMap(({ id, check }) => check(this.context()).map((text) => `${id}: ${text}`));
  }
}
