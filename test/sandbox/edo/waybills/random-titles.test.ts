import { randomUUID } from 'node:crypto';
import { type TitleType, waybillAcceptance, waybillConsignee, waybillConsignor, waybillHandover } from '@styk/sdk/edo';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../../src/sandbox/problems.ts';
import type { DocflowAction } from '../../../../src/sandbox/services/edo/docflow/transitions.ts';
import { moveDocument } from '../../../../src/sandbox/services/edo/documents/move.ts';
import type { ViewerSide } from '../../../../src/sandbox/services/edo/documents/sides.ts';
import { insertSignature, type NewSignature } from '../../../../src/sandbox/services/edo/documents/signatures.ts';
import { insertTitle, titlesOf } from '../../../../src/sandbox/services/edo/documents/titles.ts';
import { epdInvariant } from '../../../../src/sandbox/services/edo/epd/invariants.ts';
import { registerWaybill, settleWaybills } from '../../../../src/sandbox/services/edo/epd/register.ts';
import { waybillUid } from '../../../../src/sandbox/services/edo/epd/uid.ts';
import { edoInvariants } from '../../../../src/sandbox/services/edo/invariants.ts';
import { waybillInvariant } from '../../../../src/sandbox/services/edo/titles/invariants.ts';
import { takeTitle } from '../../../../src/sandbox/services/edo/titles/take-title.ts';
import { WAYBILL_ANSWERS } from '../../../../src/sandbox/services/edo/titles/waybill-titles.ts';
import { NetworkHarness, random } from '../network/network-harness.ts';

const OPERATIONS = process.env['STYK_NIGHTLY'] === '1' ? 1_000_000 : 100_000;
const OPEN_AT_A_TIME = 40;
const SECOND = 1000;
const CARRIER = 'STY0000000000000000000000000000001';
const CONSIGNEE = 'STY0000000000000000000000000000002';
const UID = 'd1e41efa-4cf4-4a1f-ace9-f2bfad05587b';
const GUID = '0b5b1f6e-2f0e-4f43-9b0e-3c9f2d6f1a11';

const UNREAD = (number: number) => ({ fileId: `unread-${number}`, format: 'none', content: Buffer.of() });

/** As `expect`, a hundred thousand times. */
function agree(what: readonly unknown[], given: string, expected: string): void {
  if (given !== expected) throw new Error(`${what.join(' ')}: ${given}, expected ${expected}`);
}

/** A waybill as anybody would keep it in mind. */
interface Naive {
  readonly id: string;
  readonly number: string;
  readonly fileId: string;
  readonly due: number;
  uid: 'none' | 'given' | 'refused';
  /** How many titles there are. */
  titles: number;
  end: 'accept' | 'accept-with-discrepancies' | 'not-accept' | undefined;
  isRefused: boolean;
  isQuestioned: boolean;
  isReplaced: boolean;
  isAnnulled: boolean;
}

const signatureOf = (organisationInn: string): NewSignature => ({
  content: new Uint8Array([48, 3, 2, 1, 0]),
  commonName: 'Тестов',
  inn: null,
  organisationInn,
  serial: '01',
  thumbprint: null,
  notAfter: null,
  signedAt: 0,
  poa: null,
});
const INNS = { sender: '9699000012', recipient: '9699000020', consignee: '9699000037' } as const;

/** Titles as they are made, with places for what differs from waybill to waybill. */
async function templates(consignorId: string) {
  const context = {
    documentGuid: GUID,
    createdAt: { epochMs: 1_795_000_000_000, tz: 'Europe/Moscow' },
    programVersion: 't',
  };
  const parties = { consignorId, carrierId: CARRIER, consigneeId: CONSIGNEE };
  const made = [await waybillConsignor.build({ ...waybillConsignor.sample(), ...parties }, context)];
  const types: readonly TitleType[] = [waybillAcceptance, waybillConsignee, waybillHandover];
  for (const type of types) {
    const last = made.at(-1);
    if (last === undefined) throw new Error('there is a first title');
    const signatures = [signatureOf('').content];
    const input = { ...type.sample(), ...(type.id === 'waybill-acceptance' ? { uid: UID } : {}) };
    made.push(await type.build(input, context, { bytes: last.bytes, fileName: last.fileName, signatures }));
  }
  return made.map(({ bytes, id, format }) => ({ text: Buffer.from(bytes).toString('latin1'), id, format }));
}

test('EDO-14, ED05: 100,000 random titles, refusals, replacements and annulments against a list', async () => {
  const net = new NetworkHarness();
  const { tx } = net.database;
  const pick = random(20_261_123);
  const made = await templates(net.own);
  const all: Naive[] = [];
  const seen: Record<string, number> = {};
  const count = (what: string) => {
    seen[what] = (seen[what] ?? 0) + 1;
  };

  /** The title of this place (from 1) of a waybill: ИдФайл and those it quotes end with its own number. */
  const titleOf = (one: Pick<Naive, 'number'>, place: number, uid: string) => {
    const template = made[place - 1];
    if (template === undefined) throw new Error(`no title ${place}`);
    const own = (id: string) => id.replace(GUID, `${GUID.slice(0, 24)}${one.number.padStart(12, '0')}`);
    const text = template.text.replaceAll(GUID, own(GUID)).replaceAll(UID, uid);
    return { fileId: own(template.id), format: template.format, content: Buffer.from(text, 'latin1') };
  };

  const send = () => {
    const number = String(all.length + 1);
    const isRefused = pick(20) === 0;
    const id = net.send(CARRIER, {
      type: 'etrn',
      number: isRefused ? `ГИС-ОТКАЗ-${number}` : number,
      consigneeId: CONSIGNEE,
    });
    const { fileId, format, content } = titleOf({ number }, 1, UID);
    const title = { number: 1, role: 'consignor', senderId: net.own, fileId, fileName: `${fileId}.xml` } as const;
    insertTitle(tx, { ...title, format, content, documentId: id });
    insertSignature(tx, fileId, signatureOf(INNS.sender));
    registerWaybill(net.context(), net.document(id));
    moveDocument(net.context(), net.document(id), { action: 'deliver', by: 'operator' });
    all.push({
      id,
      number,
      fileId,
      due: net.now + 30 * SECOND,
      uid: 'none',
      titles: 1,
      end: undefined,
      isRefused: false,
      isQuestioned: false,
      isReplaced: false,
      isAnnulled: false,
    });
  };

  const settle = () => {
    settleWaybills(net.context());
    for (const one of all.slice(-OPEN_AT_A_TIME * 2)) {
      if (one.uid !== 'none' || one.due > net.now || one.isReplaced || one.isAnnulled) continue;
      one.uid = tx.get('SELECT 1 AS x FROM edo_document WHERE document_id = ? AND number LIKE ?', one.id, 'ГИС-%')
        ? 'refused'
        : 'given';
    }
  };

  /** What the list says of a title, before it is tried. */
  const expectedOf = (one: Naive, place: number, isOwnUid: boolean): string => {
    if (one.end !== undefined || place !== one.titles + 1) return 'title-out-of-order';
    if (one.isAnnulled || one.isReplaced || one.isQuestioned || one.isRefused) return 'state-conflict';
    if (one.uid !== 'given') return 'title-out-of-order';
    return isOwnUid ? 'taken' : 'document-invalid';
  };

  const attempt = (call: () => unknown): string => {
    try {
      call();
      return 'taken';
    } catch (error) {
      if (error instanceof ProblemError) return error.code;
      throw error;
    }
  };

  const give = (one: Naive) => {
    const place = 2 + pick(3);
    const isOwnUid = pick(5) > 0;
    const answer = WAYBILL_ANSWERS[place - 2];
    if (answer === undefined) throw new Error(`nobody answers with title ${place}`);
    const ends = ['accept', 'accept-with-discrepancies', 'not-accept'] as const;
    const end = ends[pick(3)] ?? 'accept';
    const action: DocflowAction = place === 4 ? end : 'add-title';
    const uid = isOwnUid ? waybillUid(one.fileId) : randomUUID();
    const expected = expectedOf(one, place, isOwnUid);
    // What is refused for its place is refused unread.
    const isRead = expected === 'taken';
    const { fileId, format, content } = isRead ? titleOf(one, place, uid) : UNREAD(pick(2 ** 30));
    const { by, number, role } = answer;
    const signature = signatureOf(INNS[by]);
    const title = { number, role, fileId, fileName: `${fileId}.xml`, format, content };
    const sender = by === 'recipient' ? CARRIER : CONSIGNEE;
    const checked = { action, by, content, title, uid, words: undefined, signature };
    const given = attempt(() => takeTitle(net.context(), net.document(one.id), sender, checked));
    agree([one.id, place], given, expected);
    count(given);
    if (given !== 'taken') return;
    one.titles += 1;
    if (place === 4) one.end = end;
  };

  const step = (one: Naive, action: DocflowAction, by: ViewerSide, isAllowed: boolean, done: () => void) => {
    const given = attempt(() => moveDocument(net.context(), net.document(one.id), { action, by }));
    agree([one.id, action, by], given, isAllowed ? 'taken' : 'state-conflict');
    if (!isAllowed) return;
    count(action);
    done();
  };

  /** Whoever may do it or not: consignor, carrier or consignee. */
  const side = (): ViewerSide => (['sender', 'recipient', 'consignee'] as const)[pick(3)] ?? 'sender';

  net.inPortions(OPERATIONS, () => {
    const dice = pick(1000);
    if (all.length < OPEN_AT_A_TIME || dice < 6) return send();
    const open = all.slice(-OPEN_AT_A_TIME);
    const one = open[pick(open.length)];
    if (one === undefined) return;
    if (dice < 200) {
      net.now += pick(6) * SECOND;
      return settle();
    }
    if (dice < 895) return give(one);
    const by = side();
    const isUnanswered = one.titles === 1 && !one.isRefused && !one.isAnnulled && !one.isReplaced;
    if (dice < 930) {
      const isAllowed = by === 'recipient' && isUnanswered && !one.isQuestioned;
      return step(one, 'refuse', by, isAllowed, () => {
        one.isRefused = true;
      });
    }
    if (dice < 945) {
      const isAllowed = by === 'recipient' && isUnanswered && !one.isQuestioned;
      return step(one, 'clarify', by, isAllowed, () => {
        one.isQuestioned = true;
      });
    }
    if (dice < 990) {
      return step(one, 'replace', by, by === 'sender' && isUnanswered, () => {
        one.isReplaced = true;
      });
    }
    // Both sides at once: what lies between them other tests try.
    if (one.isAnnulled) return;
    moveDocument(net.context(), net.document(one.id), { action: 'propose-annulment', by: 'sender' });
    step(one, 'accept-annulment', by, by === 'recipient', () => {
      one.isAnnulled = true;
    });
    if (!one.isAnnulled)
      moveDocument(net.context(), net.document(one.id), { action: 'decline-annulment', by: 'recipient' });
  });

  for (const one of all) {
    const { axes } = net.document(one.id);
    const ends = {
      accept: 'accepted',
      'accept-with-discrepancies': 'accepted_with_discrepancies',
      'not-accept': 'not_accepted',
    };
    const response =
      one.end !== undefined ? ends[one.end] : one.isRefused ? 'refused' : one.titles > 1 ? 'partial' : 'waiting';
    expect([one.id, titlesOf(tx, one.id).length, axes.response]).toEqual([one.id, one.titles, response]);
  }
  const whole = all.filter(({ end }) => end !== undefined).length;
  expect(whole).toBeGreaterThan(OPERATIONS / 1000);
  for (const what of [
    'taken',
    'title-out-of-order',
    'state-conflict',
    'document-invalid',
    'refuse',
    'clarify',
    'replace',
    'accept-annulment',
  ]) {
    expect([what, (seen[what] ?? 0) > 10]).toEqual([what, true]);
  }
  const [, , files] = edoInvariants;
  expect(net.violations(waybillInvariant, epdInvariant, ...(files === undefined ? [] : [files]))).toEqual([]);
});
