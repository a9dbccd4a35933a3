/** Where a document of a format keeps its lines, sums and days: what lets one rule serve several formats. Paths are below Файл. */
export interface DocumentShape {
  /** Elements of lines. */
  readonly lines: string;
  /** Places below a line. */
  readonly line: LinePlaces;
  /** The element with the totals of the lines before it or within it. */
  readonly totals: string;
  /** Places below that element. */
  readonly total: { readonly net: string; readonly vat: string; readonly gross: string; readonly none?: string };
  readonly number: string;
  /** Day of the document. */
  readonly day: string;
  /** Days of the shipment, the first that is given counts. */
  readonly shipped: readonly string[];
  /** Elements that hold parties, the seller first. */
  readonly parties: readonly string[];
  readonly revision: RevisionPlaces;
}

/** Where a document says that it corrects an earlier one. */
export interface RevisionPlaces {
  readonly number: string;
  readonly date: string;
  /** The file that is corrected, in formats that name it. */
  readonly corrected?: string;
}

export interface LinePlaces {
  readonly quantity: string;
  readonly price: string;
  readonly net: string;
  readonly vat: string;
  /** The words «без НДС» instead of a sum. */
  readonly none?: string;
  readonly gross: string;
  readonly rate: string;
  readonly unit: string;
  readonly unitName: string;
}

const INVOICE = 'Документ/СвСчФакт';

const upd: DocumentShape = {
  lines: 'Документ/ТаблСчФакт/СведТов',
  line: {
    quantity: '@КолТов',
    price: '@ЦенаТов',
    net: '@СтТовБезНДС',
    vat: 'СумНал/СумНал',
    none: 'СумНал/БезНДС',
    gross: '@СтТовУчНал',
    rate: '@НалСт',
    unit: '@ОКЕИ_Тов',
    unitName: '@НаимЕдИзм',
  },
  totals: 'Документ/ТаблСчФакт/ВсегоОпл',
  total: {
    net: '@СтТовБезНДСВсего',
    vat: 'СумНалВсего/СумНал',
    gross: '@СтТовУчНалВсего',
    none: 'СумНалВсего/БезНДС',
  },
  number: `${INVOICE}/@НомерДок`,
  day: `${INVOICE}/@ДатаДок`,
  shipped: ['Документ/СвПродПер/СвПер/@ДатаПер', 'Документ/СвПродПер/СвПер/@ДатаОконПер'],
  parties: ['СвПрод', 'СвПокуп', 'ГрузОт/ГрузОтпр', 'ГрузПолуч', 'ДопСвФХЖ1/СвФактор'].map(
    (name) => `${INVOICE}/${name}`,
  ),
  revision: {
    number: `${INVOICE}/ИспрДок/@НомИспр`,
    date: `${INVOICE}/ИспрДок/@ДатаИспр`,
    corrected: `${INVOICE}/@ИмяФайлИспрПрод`,
  },
};

/** Order ММВ-7-15/820@ names some things otherwise. */
const upd501: DocumentShape = {
  ...upd,
  line: { ...upd.line, unitName: 'ДопСведТов/@НаимЕдИзм' },
  number: `${INVOICE}/@НомерСчФ`,
  day: `${INVOICE}/@ДатаСчФ`,
  shipped: ['Документ/СвПродПер/СвПер/@ДатаПер', 'Документ/СвПродПер/СвПер/@ДатаОкон'],
  revision: { number: `${INVOICE}/ИспрСчФ/@НомИспрСчФ`, date: `${INVOICE}/ИспрСчФ/@ДатаИспрСчФ` },
};

const GOODS = 'Документ/СвДокПТПрКроме';

const torg12: DocumentShape = {
  lines: `${GOODS}/СодФХЖ2/СвТов`,
  line: {
    quantity: '@НеттоПередано',
    price: '@Цена',
    net: '@СтБезНДС',
    vat: '@СумНДС',
    gross: '@СтУчНДС',
    rate: '@НалСт',
    unit: '@ОКЕИ_Тов',
    unitName: '@НаимЕдИзм',
  },
  totals: `${GOODS}/СодФХЖ2/Всего`,
  total: { net: '@СтБезНДСВс', vat: '@СумНДСВс', gross: '@СтУчНДСВс' },
  number: `${GOODS}/СвДокПТПр/ИдентДок/@НомДокПТ`,
  day: `${GOODS}/СвДокПТПр/ИдентДок/@ДатаДокПТ`,
  shipped: ['Документ/СодФХЖ3/@ДатаОтпуск'],
  parties: ['Продавец', 'Покупатель', 'ГрузОтпр', 'ГрузПолуч', 'Перевозчик'].map(
    (name) => `${GOODS}/СвДокПТПр/СодФХЖ1/${name}`,
  ),
  revision: {
    number: `${GOODS}/СвДокПТПр/ИспрДокПТ/@НомИспрДокПТ`,
    date: `${GOODS}/СвДокПТПр/ИспрДокПТ/@ДатаИспрДокПТ`,
  },
};

const WORK = 'Документ/СвДокПРУ';

const act: DocumentShape = {
  lines: `${WORK}/СодФХЖ1/ОписРабот/Работа`,
  line: {
    quantity: '@Количество',
    price: '@Цена',
    net: '@СтоимБезНДС',
    vat: '@СумНДС',
    gross: '@СтоимУчНДС',
    rate: '@НалСт',
    unit: '@ОКЕИ',
    unitName: '@НаимЕдИзм',
  },
  totals: `${WORK}/СодФХЖ1/ОписРабот`,
  total: { net: '@СтБезНДСИт', vat: '@СумНДСИт', gross: '@СтУчНДСИт' },
  number: `${WORK}/ИдентДок/@НомДокПРУ`,
  day: `${WORK}/ИдентДок/@ДатаДокПРУ`,
  shipped: ['Документ/СодФХЖ2/@ДатаПер'],
  parties: ['Исполнитель', 'Заказчик'].map((name) => `${WORK}/СодФХЖ1/${name}`),
  revision: { number: `${WORK}/ИспрДокПРУ/@НомИспрДокПРУ`, date: `${WORK}/ИспрДокПРУ/@ДатаИспрДокПРУ` },
};

/** The shape of a format's documents; undefined for formats without lines and sums. */
export function shapeOf(format: string, version: string): DocumentShape | undefined {
  if (format === 'upd-seller') return version === '5.01' ? upd501 : upd;
  if (format === 'torg12-seller') return torg12;
  return format === 'act-contractor' ? act : undefined;
}

/** Formats that have a shape. */
export const shapedFormats: readonly string[] = ['upd-seller', 'torg12-seller', 'act-contractor'];
