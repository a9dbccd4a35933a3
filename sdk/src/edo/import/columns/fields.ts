import type { LocalizedText } from '../../../errors/index.ts';
import { partyFields } from './party-fields.ts';

/** What a column of a table can mean. Fields of a line differ from row to row, fields of a document are its own. */
export interface ColumnField {
  /** `line.name`, `doc.number`, `seller.inn`: the name by which `--map`, `--set` and `--explain` call it. */
  readonly name: string;
  readonly title: LocalizedText;
  /** Headings that mean it, the likeliest first. */
  readonly aliases: readonly string[];
}

function field(name: string, ru: string, en: string, aliases: string): ColumnField {
  return { name, title: { ru, en }, aliases: aliases.split(';').map((alias) => alias.trim()) };
}

/**
 * Every field, in the order in which headings are given out: a heading that could mean several goes to the first one.
 * Aliases are the headings of 1С, МойСклад, Контур and of the УПД form itself.
 */
export const columnFields: readonly ColumnField[] = [
  field('line.number', 'Номер строки', 'Number of the line', '№ п/п; № пп; п/п; № строки; Номер строки; №'),
  field(
    'line.name',
    'Наименование',
    'Name',
    'Наименование; Товар; Номенклатура; Товары (работы, услуги); Услуга; Описание; Наименование товара; Наименование товара (описание выполненных работ, оказанных услуг), имущественного права',
  ),
  field('line.code', 'Код товара', 'Code of the goods', 'Код; Код товара; Код номенклатуры; Код товара/работ, услуг'),
  field('line.article', 'Артикул', 'Article', 'Артикул'),
  field(
    'line.unit',
    'Единица измерения',
    'Unit of measure',
    'Ед.; Ед. изм.; Единица; Единица измерения; Единица измерения условное обозначение (национальное)',
  ),
  field(
    'line.okei',
    'Код ОКЕИ',
    'Code of ОКЕИ',
    'ОКЕИ; Код ед.; Код ОКЕИ; Код единицы измерения; Единица измерения код',
  ),
  field('line.qty', 'Количество', 'Quantity', 'Кол-во; Количество; Кол.; Количество (объем)'),
  field(
    'line.price',
    'Цена без НДС',
    'Price without VAT',
    'Цена без НДС; Цена; Цена за ед.; Цена за единицу; Цена (тариф) за единицу измерения',
  ),
  field('line.priceIncl', 'Цена с НДС', 'Price with VAT', 'Цена с НДС; Цена вкл. НДС; Цена включая НДС'),
  field('line.vatRate', 'Ставка НДС', 'Rate of VAT', 'Ставка НДС; НДС %; Ставка; %НДС; Налоговая ставка; НДС, %'),
  field(
    'line.vat',
    'Сумма НДС',
    'Sum of VAT',
    'Сумма НДС; НДС; в т.ч. НДС; в том числе НДС; Сумма налога; Сумма налога, предъявляемая покупателю',
  ),
  field(
    'line.net',
    'Сумма без НДС',
    'Sum without VAT',
    'Сумма без НДС; Стоимость без НДС; Стоимость товаров (работ, услуг), имущественных прав без налога - всего',
  ),
  field(
    'line.gross',
    'Сумма с НДС',
    'Sum with VAT',
    'Сумма с НДС; Стоимость с НДС; Всего с НДС; Всего; Сумма; Итого; Стоимость товаров (работ, услуг), имущественных прав с налогом - всего',
  ),
  field('line.excise', 'Акциз', 'Excise', 'Акциз; Сумма акциза; в том числе сумма акциза'),
  field(
    'line.countryCode',
    'Код страны',
    'Code of the country',
    'Код страны; Код страны происхождения; Страна происхождения товара цифровой код',
  ),
  field(
    'line.country',
    'Страна происхождения',
    'Country of origin',
    'Страна; Страна происхождения; Страна происхождения товара краткое наименование',
  ),
  field('line.rnpt', 'РНПТ', 'РНПТ', 'РНПТ'),
  field(
    'line.dt',
    'Номер ДТ',
    'Customs declaration',
    'ГТД; ДТ; Номер ДТ; № ТД; Номер ГТД; № ГТД; Регистрационный номер таможенной декларации',
  ),
  field('line.kiz', 'Коды маркировки', 'Marking codes', 'КИЗ; КМ; Код маркировки; Коды маркировки; Марка'),
  field('line.gtin', 'GTIN', 'GTIN', 'GTIN; ГТИН; Штрихкод; Штрих-код; EAN; EAN13'),
  field('line.tnved', 'Код вида товара', 'Code of the kind of goods', 'Код вида товара; ТН ВЭД; Код ТН ВЭД; ТНВЭД'),
  field(
    'doc.number',
    'Номер документа',
    'Number of the document',
    'Номер документа; № документа; № УПД; Номер УПД; Номер; № счета-фактуры; Номер счета-фактуры',
  ),
  field('doc.date', 'Дата документа', 'Date of the document', 'Дата документа; Дата УПД; Дата; Дата счета-фактуры'),
  field('doc.function', 'Функция', 'Function', 'Статус; Функция; Вид; Статус УПД'),
  field('doc.currency', 'Валюта', 'Currency', 'Валюта; Код валюты; Валюта документа'),
  ...partyFields,
  field('consignor.name', 'Грузоотправитель', 'Consignor', 'Грузоотправитель; Грузоотправитель и его адрес'),
  field('basis.number', 'Номер договора', 'Number of the contract', '№ договора; Номер договора; Основание номер'),
  field('basis.date', 'Дата договора', 'Date of the contract', 'Дата договора; Основание дата'),
  field('basis.name', 'Основание', 'Basis', 'Основание; Договор; Основание передачи'),
  field(
    'payment.number',
    'Номер платёжного поручения',
    'Number of the payment',
    '№ п/п платежа; № платежного поручения; Номер платежного поручения; Платежное поручение; К платежно-расчетному документу №; Номер оплаты',
  ),
  field('payment.date', 'Дата оплаты', 'Date of the payment', 'Дата оплаты; Дата платежа; Дата платежного поручения'),
  field('payment.amount', 'Сумма оплаты', 'Sum of the payment', 'Сумма оплаты; Сумма платежа'),
  field(
    'advance.number',
    'Номер счёта-фактуры на аванс',
    'Number of the advance invoice',
    'СФ на аванс №; № СФ на аванс; Номер авансового СФ',
  ),
  field(
    'advance.date',
    'Дата счёта-фактуры на аванс',
    'Date of the advance invoice',
    'Дата авансового СФ; Дата СФ на аванс',
  ),
  field('shipment.name', 'Документ об отгрузке', 'Shipment document', 'Документ об отгрузке'),
  field(
    'shipment.number',
    'Номер документа об отгрузке',
    'Number of the shipment document',
    '№ документа об отгрузке; Номер документа об отгрузке; Документ об отгрузке №',
  ),
  field('shipment.date', 'Дата документа об отгрузке', 'Date of the shipment document', 'Дата документа об отгрузке'),
  field(
    'transfer.date',
    'Дата отгрузки',
    'Date of the transfer',
    'Дата отгрузки; Дата передачи; Дата отгрузки, передачи (сдачи)',
  ),
  field('transfer.from', 'Начало периода', 'Start of the period', 'Период с; Начало периода'),
  field('transfer.to', 'Конец периода', 'End of the period', 'Период по; Конец периода'),
  field('transfer.operation', 'Содержание операции', 'What was done', 'Содержание операции'),
  field(
    'doc.igk',
    'ИГК',
    'State contract id',
    'ИГК; Идентификатор госконтракта; Идентификатор государственного контракта',
  ),
  field('signer.name', 'Подписант', 'Signer', 'Подписант; ФИО подписанта'),
  field('signer.position', 'Должность подписанта', 'Position of the signer', 'Должность; Должность подписанта'),
  field(
    'poa.number',
    'Номер доверенности',
    'Number of the power of attorney',
    'МЧД; № доверенности; Номер доверенности; Номер МЧД; № МЧД',
  ),
  field('poa.date', 'Дата доверенности', 'Date of the power of attorney', 'Дата доверенности; Дата МЧД'),
  field('poa.store', 'Система хранения МЧД', 'Store of the power of attorney', 'Система хранения МЧД; Хранилище МЧД'),
];

const byName = new Map(columnFields.map((known) => [known.name, known]));

export function columnField(name: string): ColumnField | undefined {
  return byName.get(name);
}
