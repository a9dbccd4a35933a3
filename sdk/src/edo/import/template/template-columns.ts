import type { CellStyle } from './workbook.ts';

/** A column of the sample book. */
export interface TemplateColumn {
  readonly field: string;
  readonly style: CellStyle;
  readonly width: number;
  /** Values of the two example lines; the second one leaves out what concerns the whole document. */
  readonly example: readonly [string | number, string | number];
  readonly note?: string;
  readonly list?: 'functions' | 'units' | 'rates' | 'countries';
}

const SAME = '';

function column(
  field: string,
  style: CellStyle,
  width: number,
  example: TemplateColumn['example'],
  note?: string,
  list?: TemplateColumn['list'],
): TemplateColumn {
  return { field, style, width, example, ...(note !== undefined && { note }), ...(list !== undefined && { list }) };
}

const DOCUMENT =
  'Строки с одним номером, датой и ИНН покупателя — один документ. В следующих строках можно не повторять.';
const DIGITS = 'Текст, а не число: иначе таблица потеряет ведущие нули.';

/** The columns that most УПД need, in the order in which people fill them in. */
export const templateColumns: readonly TemplateColumn[] = [
  column('doc.number', 'text', 12, ['123', SAME], DOCUMENT),
  column('doc.date', 'date', 12, ['2026-10-05', SAME], 'Дата: 05.10.2026.'),
  column(
    'doc.function',
    'text',
    12,
    ['СЧФДОП', SAME],
    'СЧФДОП — статус 1, ДОП — статус 2, СЧФ — только счёт-фактура.',
    'functions',
  ),
  column('seller.inn', 'text', 14, ['7701234560', SAME], DIGITS),
  column('seller.kpp', 'text', 12, ['770101001', SAME], `${DIGITS} У предпринимателя КПП нет.`),
  column('seller.name', 'text', 24, ['ООО «Ромашка»', SAME], 'У предпринимателя — фамилия, имя, отчество.'),
  column('seller.address', 'text', 30, ['101000, г. Москва, ул. Примерная, д. 1', SAME], 'Одной строкой.'),
  column(
    'seller.id',
    'text',
    24,
    ['2BM-7701234560-770101001-202601011200000000001', SAME],
    'Идентификатор участника у оператора ЭДО.',
  ),
  column('buyer.inn', 'text', 14, ['5407654327', SAME], DIGITS),
  column('buyer.kpp', 'text', 12, ['540701001', SAME], `${DIGITS} У предпринимателя КПП нет.`),
  column('buyer.name', 'text', 24, ['ООО «Вектор»', SAME]),
  column('buyer.address', 'text', 30, ['630099, г. Новосибирск, ул. Образцовая, д. 10', SAME]),
  column(
    'buyer.id',
    'text',
    24,
    ['2BE0a1b2c3d4e5f60718293a4b5c6d7e8f9', SAME],
    'Идентификатор участника у оператора ЭДО.',
  ),
  column('line.number', 'number', 8, [1, 2], 'Нужен, если коды маркировки стоят на отдельном листе.'),
  column('line.name', 'text', 36, ['Мука пшеничная, высший сорт, 2 кг', 'Доставка по городу']),
  column('line.article', 'text', 12, ['МП-002', 'УС-001']),
  column('line.unit', 'text', 10, ['шт', 'ед'], 'Название или обозначение по ОКЕИ.', 'units'),
  column('line.qty', 'number', 10, [240, 1]),
  column(
    'line.price',
    'number',
    12,
    [71.36, 2459.02],
    'Без НДС. Цену с НДС пишите в столбец «Цена с НДС»: его можно добавить вместо этого.',
  ),
  column('line.vatRate', 'text', 12, ['10%', '22%'], 'Из списка; 22% с 01.01.2026.', 'rates'),
  column('line.net', 'money', 14, ['', ''], 'Можно не заполнять: суммы считаются. Заполненные — проверяются.'),
  column('line.vat', 'money', 14, ['', '']),
  column('line.gross', 'money', 14, ['', '']),
  column('line.gtin', 'text', 16, ['', ''], 'Текст, а не число: 4,6E+12 — это потерянный код.'),
  column(
    'line.kiz',
    'text',
    36,
    ['', ''],
    'Без криптохвоста; несколько — каждый с новой строки в ячейке или на листе «Коды маркировки».',
  ),
  column('line.country', 'text', 14, ['', ''], 'Для импортных товаров, название по ОКСМ.', 'countries'),
  column('line.dt', 'text', 26, ['', ''], 'Например: 10131010/050126/0012345.'),
  column('transfer.date', 'date', 12, ['2026-10-05', SAME], 'Обязательна для СЧФДОП и ДОП.'),
  column('basis.name', 'text', 18, ['Договор поставки', SAME]),
  column('basis.number', 'text', 12, ['45-П', SAME]),
  column('basis.date', 'date', 12, ['2026-01-15', SAME]),
  column('shipment.name', 'text', 24, ['', ''], 'Для функции СЧФ: накладная или другой документ об отгрузке.'),
  column('shipment.number', 'text', 12, ['', '']),
  column('shipment.date', 'date', 12, ['', '']),
  column(
    'signer.name',
    'text',
    28,
    ['Ромашкина Анна Сергеевна', SAME],
    'Фамилия, имя, отчество — как в сертификате подписи.',
  ),
  column('signer.position', 'text', 22, ['Генеральный директор', SAME]),
];
