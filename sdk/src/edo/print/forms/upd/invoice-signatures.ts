import type { Party } from '../../../documents/party.ts';
import type { Upd } from '../../../documents/upd.ts';
import { type Block, beside, stacked, textBlock } from '../../page/block.ts';
import type { Face } from '../../page/face.ts';
import { signatureSlot } from '../../page/filled-line.ts';
import { dayText } from '../../words/dates.ts';
import { personText } from '../../words/parties.ts';
import type { InvoiceEdition } from './edition.ts';

/** Head, chief accountant and entrepreneur of an invoice, in two columns. */
export function invoiceSignatures(upd: Upd, edition: InvoiceEdition, width: number, face: Face): Block {
  const { seller, signers } = upd;
  const isEntrepreneur = 'person' in seller;
  const accountant = isEntrepreneur ? undefined : signers.find(({ position = '' }) => /бухгалтер/i.test(position));
  const head = isEntrepreneur ? undefined : (signers.find((signer) => signer !== accountant) ?? signers[0]);
  const half = (width - 6) / 2;
  const slots = (label: string, name: string) =>
    beside([
      { x: 0, block: textBlock(label, half * 0.42, { size: 6.5 }, face) },
      { x: half * 0.44, block: signatureSlot('', '(подпись)', half * 0.2, face) },
      { x: half * 0.66, block: signatureSlot(name, '(ф.и.о.)', half * 0.34, face) },
    ]);
  const [entrepreneur] = isEntrepreneur ? signers : [];
  return stacked(
    [
      beside([
        {
          x: 0,
          block: slots('Руководитель организации или иное уполномоченное лицо', head ? personText(head.name) : ''),
        },
        {
          x: half + 6,
          block: slots('Главный бухгалтер или иное уполномоченное лицо', accountant ? personText(accountant.name) : ''),
        },
      ]),
      beside([
        {
          x: 0,
          block: slots(
            'Индивидуальный предприниматель или иное уполномоченное лицо',
            entrepreneur ? personText(entrepreneur.name) : '',
          ),
        },
        { x: half + 6, block: signatureSlot(registrationText(seller), edition.entrepreneurNote, half, face) },
      ]),
    ],
    1,
  );
}

function registrationText(seller: Party): string {
  if (!('person' in seller)) return '';
  const { ogrnip, ogrnipDate, registration } = seller;
  if (ogrnip === undefined) return registration ?? '';
  return `ОГРНИП ${ogrnip}${ogrnipDate === undefined ? '' : ` от ${dayText(ogrnipDate)}`}`;
}
