import type { CounterpartyDocument } from '@styk/sdk/api/sandbox';
import { type BuiltDocument, type WaybillConsignorTitle, type WaybillParty, waybillConsignor } from '@styk/sdk/edo';
import { today } from '../building/build.ts';
import { buildContext, type Making } from '../notices/build.ts';
import { CLERK } from '../notices/parties.ts';
import { type Participant, ROBOTS, type Robot } from '../participants.ts';

/** The phone of everybody in a waybill that a robot makes: the format has to have one. */
const CONTACT = { phones: ['+7 900 000-00-00'] };

/**
 * The first title of a waybill of a robot to somebody who carries the cargo or gets it; the other part plays the first robot
 * that is neither.
 */
export function buildWaybillSample(
  robot: Robot,
  caller: Participant,
  { role = 'carrier', number }: CounterpartyDocument,
  making: Making,
): Promise<BuiltDocument> {
  const other = ROBOTS.find(({ participantId }) => participantId !== robot.participantId) ?? robot;
  const [carrier, consignee] = role === 'carrier' ? [caller, other] : [other, caller];
  const date = today(making.now);
  const sample = waybillConsignor.sample() as WaybillConsignorTitle;
  const input = {
    ...sample,
    number: number ?? String(making.now % 1_000_000),
    date,
    consignorId: robot.participantId,
    carrierId: carrier.participantId,
    consigneeId: consignee.participantId,
    composer: `${robot.name}, ИНН ${robot.inn}`,
    order: { number: 'З-1', date },
    consignor: { party: partyOf(robot), forwarder: false },
    consignee: { ...sample.consignee, party: partyOf(consignee) },
    carrier: partyOf(carrier),
    documents: {},
    loading: {
      ...sample.loading,
      requestedAt: `${date}T06:00:00+03:00`,
      arrivedAt: `${date}T05:45:00+03:00`,
      departedAt: `${date}T07:30:00+03:00`,
    },
    signer: { ...CLERK, status: '1' },
  };
  return waybillConsignor.build(input, buildContext(making));
}

function partyOf({ inn, kpp, name }: Participant): WaybillParty {
  if (inn.length === 10) return { name, inn, ...(kpp === null ? {} : { kpp }), contact: CONTACT };
  const [last = name, first = name] = name.replace(/^ИП\s+/u, '').split(/\s+/u);
  return { person: { last, first }, inn, contact: CONTACT };
}
