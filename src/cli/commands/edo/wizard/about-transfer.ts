import type { Interview } from './interview.ts';

/** What the goods are handed over by; of a mere invoice the document that has shown the shipment. */
export async function askAboutTransfer(interview: Interview): Promise<void> {
  await askCargo(interview);
  if (interview.answerTo({ field: 'doc.function' }) === 'СЧФ') {
    await askReference(interview, 'shipment', 'Накладная');
    return;
  }
  const date = interview.answerTo({ field: 'doc.date' });
  await interview.text(
    { field: 'transfer.date' },
    {
      message: { ru: 'Дата отгрузки или сдачи работ', en: 'Date of the shipment or of handing over the works' },
      default: date,
    },
  );
  await interview.text(
    { field: 'transfer.operation' },
    {
      message: { ru: 'Что сделано', en: 'What has been done' },
      default: 'Товары переданы, работы сданы, услуги оказаны',
    },
  );
  const basis = await interview.choose(
    { field: 'own.basis' },
    {
      message: { ru: 'На основании чего', en: 'On what basis' },
      choices: [
        {
          value: 'document',
          name: { ru: 'Договор, счёт или другой документ', en: 'A contract, a bill or another document' },
        },
        { value: 'none', name: { ru: 'Без документа-основания', en: 'No document' } },
      ],
      default: 'document',
    },
  );
  if (basis === 'document') await askReference(interview, 'basis', 'Договор');
}

/** Lines 3 and 4 of the form, empty for works and services (ПП 1137, приложение 1, п. 1). */
async function askCargo(interview: Interview): Promise<void> {
  await interview.choose(
    { field: 'own.cargo' },
    {
      message: { ru: 'Грузоотправитель и грузополучатель', en: 'Consignor and consignee' },
      choices: [
        {
          value: 'same',
          name: {
            ru: 'Товар отправляет продавец, получает покупатель',
            en: 'The seller sends the goods, the buyer takes them',
          },
        },
        { value: 'none', name: { ru: 'Груза нет: работы, услуги, права', en: 'No cargo: works, services, rights' } },
      ],
      default: 'same',
    },
  );
}

/** @param usual what such a document is called, proposed. */
async function askReference(interview: Interview, prefix: 'basis' | 'shipment', usual: string): Promise<void> {
  const [ru, en] = prefix === 'basis' ? ['Основание', 'Basis'] : ['Документ об отгрузке', 'Shipment document'];
  const isShipment = prefix === 'shipment';
  await interview.text(
    { field: `${prefix}.name` },
    { message: { ru: `${ru}: название`, en: `${en}: its name` }, default: usual },
  );
  await interview.text({ field: `${prefix}.number` }, { message: { ru: `${ru}: номер`, en: `${en}: its number` } });
  await interview.text(
    { field: `${prefix}.date` },
    {
      message: { ru: `${ru}: дата`, en: `${en}: its date` },
      default: isShipment ? interview.answerTo({ field: 'doc.date' }) : undefined,
    },
  );
}

const TRANSFER = /^(?:transfer|basis|shipment)\.|^own\.(?:basis|cargo)$/;

export function isAboutTransfer(field: string): boolean {
  return TRANSFER.test(field);
}
