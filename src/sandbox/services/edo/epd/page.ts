import type { Language } from '@styk/sdk/errors';
import type { PageHandler } from '../../../operation.ts';
import { escapeHtml, page } from '../../identity/html.ts';
import { epdAnswer } from './answer.ts';
import { qrSvg } from './qr.ts';
import { settleWaybills } from './register.ts';
import { findWaybillByUid, type StoredWaybill } from './store.ts';
import { isQrValid } from './waybill.ts';

/** Where the page is: `/epd/waybill?uid=…`. */
export const WAYBILL_PAGE = '/epd/waybill';

const WORDS: Readonly<Record<Language, Readonly<Record<'title' | 'missing' | 'valid' | 'invalid' | 'from', string>>>> =
  {
    ru: {
      title: 'Транспортная накладная',
      missing: 'Накладной с таким УИД нет.',
      valid: 'QR-код действует',
      invalid: 'QR-код не действует',
      from: 'от',
    },
    en: {
      title: 'Waybill',
      missing: 'There is no waybill of this УИД.',
      valid: 'The QR code is valid',
      invalid: 'The QR code is not valid',
      from: 'of',
    },
  };

/** What an inspector sees of a waybill whose code was read. Who knows the УИД may look; there is nothing personal in it. */
export const waybillPage: PageHandler = (request) => {
  settleWaybills(request);
  const { title, missing } = WORDS[request.language];
  const waybill = findWaybillByUid(request.tx, request.query.get('uid') ?? '');
  if (waybill === undefined) return { status: 404, html: page(request.language, title, `<p>${missing}</p>`) };
  return { status: 200, html: page(request.language, title, contentOf(waybill, waybill.uid ?? '', request.language)) };
};

function contentOf(waybill: StoredWaybill, uid: string, language: Language): string {
  const { from, valid, invalid } = WORDS[language];
  const lines = [`${waybill.number} ${from} ${waybill.date}`, uid, epdAnswer(waybill).text ?? ''];
  const told = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  return `<p role="status"><strong>${isQrValid(waybill) ? valid : invalid}</strong></p>${told}${qrSvg(uid)}`;
}
