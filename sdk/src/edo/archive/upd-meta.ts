import { Decimal } from '../../money/decimal.ts';
import { KOPECKS, lineAmounts } from '../documents/amounts.ts';
import type { ParsedUpd } from '../documents/parse-upd.ts';
import type { Party } from '../documents/party.ts';
import type { ParsedUpdBuyer } from '../documents/upd-buyer-title.ts';
import type { ArchiveMeta } from './entry.ts';

/** What the register says about a УПД that was read, with the buyer's answer to it where there is one. */
export function updArchiveMeta(
  parsed: ParsedUpd,
  direction: ArchiveMeta['direction'],
  buyer?: ParsedUpdBuyer,
): ArchiveMeta {
  const { upd, totals } = parsed;
  const outgoing = direction === 'outgoing';
  const party = outgoing ? upd.buyer : upd.seller;
  const kpp = 'kpp' in party ? party.kpp : undefined;
  const [signer] = upd.signers;
  const shippedOn = upd.transfer?.date ?? upd.transfer?.to;
  const basis = upd.transfer?.basis;
  return {
    direction,
    kind: 'УПД',
    function: upd.function,
    number: upd.number,
    date: upd.date,
    counterparty: {
      name: partyName(party),
      inn: partyInn(party),
      participantId: outgoing ? upd.recipientId : upd.senderId,
      ...(kpp === undefined ? {} : { kpp }),
    },
    ...totals,
    vatByRate: vatByRate(parsed),
    fileId: parsed.id,
    ...(upd.correction === undefined ? {} : { correction: upd.correction }),
    ...(basis === undefined ? {} : { basis }),
    ...(upd.stateContractId === undefined ? {} : { stateContractId: upd.stateContractId }),
    ...(shippedOn === undefined ? {} : { shippedOn }),
    ...(signer === undefined ? {} : { signer: personText(signer.name) }),
    ...(buyer === undefined ? {} : acceptance(buyer)),
  };
}

function acceptance({ answer, resultCode }: ParsedUpdBuyer): Partial<ArchiveMeta> {
  const [signer] = answer.signers;
  return {
    acceptedOn: answer.acceptedOn,
    result: resultCode,
    ...(signer === undefined ? {} : { counterSigner: personText(signer.name) }),
  };
}

function partyName(party: Party): string {
  if ('person' in party) return `ИП ${personText(party.person)}`;
  if (!('individual' in party)) return party.name;
  const { name, other = '' } = party.individual;
  return name === undefined ? other : personText(name);
}

/** Empty for who has none: a foreigner, a person of whom it is not known. */
function partyInn(party: Party): string {
  if ('inn' in party) return party.inn;
  return 'individual' in party ? (party.individual.inn ?? '') : '';
}

function personText({ last, first, middle }: { last: string; first: string; middle?: string }): string {
  return [last, first, middle].filter((part) => part !== undefined).join(' ');
}

function vatByRate({ upd }: ParsedUpd): Record<string, string> {
  const sums = new Map<string, Decimal>();
  for (const line of upd.lines) {
    const { vat } = lineAmounts(line);
    if (vat !== undefined) sums.set(line.vatRate, (sums.get(line.vatRate) ?? Decimal.zero).add(vat));
  }
  return Object.fromEntries([...sums].map(([rate, sum]) => [rate, sum.toFixed(KOPECKS)]));
}
