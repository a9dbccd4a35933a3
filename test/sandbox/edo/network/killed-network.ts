import { TEST_ORGANISATIONS } from '../../../../src/sandbox/services/edo/counterparties/test-organisations.ts';
import { mayMove, moveDocument } from '../../../../src/sandbox/services/edo/documents/move.ts';
import { setRegister } from '../../../../src/sandbox/services/edo/documents/registers.ts';
import { insertMarked } from '../../../../src/sandbox/services/edo/mt/store.ts';
import { settleNetwork } from '../../../../src/sandbox/services/edo/network/settle.ts';
import { NetworkHarness, random } from './network-harness.ts';

/* Sends documents to other operators and to ГИС МТ, one short transaction after the other, until it is killed. */

const [, , file = '', round = '0'] = process.argv;
const net = new NetworkHarness(file, Number(round) * 1_000_000);
net.now += Number(round) * 86_400_000;
const pick = random(Number(round));
const recipients = TEST_ORGANISATIONS.filter(({ participantId }) => /^RM[1-4]/.test(participantId));
const sent: string[] = [];

function send(): void {
  const { participantId } = recipients[pick(recipients.length)] ?? { participantId: '' };
  const id = net.send(participantId);
  sent.push(id);
  const codes = [`0104600000000015${21}${pick(200)}`, `0104600000000015${21}r${round}n${sent.length}`];
  const parties = { senderInn: '9699000012', recipientInn: '9699000020', withdraws: 0 } as const;
  const known = { documentId: id, number: id, date: '2026-11-20', state: 'waiting', dueAt: net.now + 60_000 } as const;
  insertMarked(net.database.tx, { ...known, ...parties }, codes);
  setRegister(net.context(), id, { register: 'gis-mt', state: 'normal' });
}

function resend(): void {
  const document = net.document(sent[pick(sent.length)] ?? '');
  if (mayMove(document, 'resend', 'sender')) moveDocument(net.context(), document, { action: 'resend', by: 'sender' });
}

for (;;) {
  net.now += pick(60_000);
  net.database.transaction(() => (sent.length === 0 || pick(3) === 0 ? send() : resend()));
  net.database.transaction(() => settleNetwork(net.context()));
  process.stdout.write('.');
}
