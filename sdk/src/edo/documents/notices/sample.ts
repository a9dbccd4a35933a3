import type { Annulment } from './annulment.ts';
import type { Clarification } from './clarification.ts';
import type { DateConfirmation } from './confirmation.ts';
import type { NoticeOrganisation } from './participant.ts';
import type { Receipt } from './receipt.ts';

const seller: NoticeOrganisation = {
  id: '2BM-7701234560-770101001-202601011200000000001',
  name: 'ООО «Ромашка»',
  inn: '7701234560',
  kpp: '770101001',
};

const buyer: NoticeOrganisation = {
  id: '2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  name: 'ООО «Вектор»',
  inn: '5407654327',
  kpp: '540701001',
};

const director = { last: 'Векторов', first: 'Иван', middle: 'Павлович' } as const;

/** A filled-in notice of the buyer of the other samples; what it quotes is taken from the file that was received. */
export function sampleReceipt(): Omit<Receipt, 'answers'> {
  return {
    sender: { ...buyer },
    received: { date: '2026-10-06', time: '09:15:00' },
    recipient: { ...seller },
    signer: { name: { ...director }, position: 'Директор', powers: 'own', signatureType: '1' },
  };
}

/** A filled-in request of the buyer of the other samples. */
export function sampleClarification(): Omit<Clarification, 'answers'> {
  return {
    ...sampleReceipt(),
    recipient: { ...seller },
    text: 'В строке 3 указана не та цена: по договору 110,50 руб.',
  };
}

/** A filled-in proposal of the buyer of the other samples. */
export function sampleAnnulment(): Omit<Annulment, 'answers'> {
  return {
    sender: { ...buyer },
    text: 'Документ выставлен ошибочно: поставка не состоялась',
    recipient: { ...seller },
    signer: { name: { ...director }, position: 'Директор' },
  };
}

/** A filled-in confirmation of an invented operator. */
export function sampleConfirmation(): Omit<DateConfirmation, 'answers'> {
  return {
    operator: { name: 'АО «Пример ЭДО»', inn: '7712345676', id: '2BM' },
    confirmed: { date: '2026-10-06', time: '09:14:30' },
    sender: { ...seller },
    recipient: { ...buyer },
    signer: { name: { last: 'Операторов', first: 'Олег' }, position: 'Руководитель службы' },
  };
}
