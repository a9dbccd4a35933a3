import type { RegisterAnswer } from '../documents/registers.ts';
import type { Waybill, WaybillStage } from './waybill.ts';

const TEXTS: Readonly<Record<WaybillStage, string>> = {
  registering: 'Накладная передана в ГИС ЭПД, УИД ещё не присвоен',
  refused: 'ГИС ЭПД не приняла накладную',
  registered: 'УИД присвоен; QR-код действует после приёма груза',
  accepted: 'Груз принят к перевозке, QR-код действует',
  received: 'Грузополучатель принял груз',
  closed: 'Перевозка завершена',
  annulled: 'Накладная аннулирована или заменена, QR-код не действует',
};

/** What ГИС ЭПД says of a waybill on its document. */
export function epdAnswer({ stage, uid, objection }: Waybill): RegisterAnswer {
  const text = objection === null ? TEXTS[stage] : `${TEXTS[stage]}: ${objection}`;
  return { register: 'epd', state: stateOf(stage, objection), text, ...(uid === null ? {} : { reference: uid }) };
}

function stateOf(stage: WaybillStage, objection: string | null): RegisterAnswer['state'] {
  if (objection !== null) return 'error';
  if (stage === 'annulled') return 'warning';
  return stage === 'registering' ? 'normal' : 'success';
}
