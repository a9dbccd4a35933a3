import { sampleUpd, type Upd, type UpdLine } from '@styk/sdk/edo';
import { gtin } from '../documents/sound-values.ts';

/** A sound document that becomes the example of a rule when the example's right piece gives way to its wrong one. */
export interface RuleCase {
  /** Changes of the sample УПД, or another document. */
  readonly upd?: Partial<Upd>;
  readonly document?: 'buyer' | 'torg12' | 'correction';
  /** What the model does not carry, put into the text of the sound document; in order. */
  readonly sound?: readonly (readonly [string | RegExp, string])[];
  /** What has to change along, so that this rule alone is broken. */
  readonly also?: readonly (readonly [string, string])[];
}

const [flour, sugar] = sampleUpd().lines;
if (flour === undefined || sugar === undefined) throw new Error('the sample has lost its lines');

function line(change: Partial<UpdLine>): Partial<Upd> {
  return { lines: [{ ...flour, ...change } as UpdLine] };
}

const untaxedLine = line({ vatRate: 'НДС исчисляется налоговым агентом' });
const buyerOnly = { consignee: undefined } as unknown as Partial<Upd>;
const codes = ['010460123456789321abcdEFGH12345', '010460123456789321abcdEFGH12346'];
const piece = { quantity: '1', price: '71.36' };
const marked = (...marks: string[]): Partial<Upd> =>
  line({ quantity: String(marks.length), price: '71.36', marked: [{ codes: marks }] });
const entrepreneur: Upd['seller'] = {
  person: { last: 'Иванов', first: 'Пётр' },
  inn: '540712345653',
  ogrnip: '323770000123451',
  ogrnipDate: '2023-01-15',
  ...(sampleUpd().seller.address && { address: sampleUpd().seller.address }),
};
const transfer = { ...sampleUpd().transfer, operation: 'Товары переданы' };
const newYear = (date: string): Partial<Upd> => ({
  date,
  shipmentDocuments: [{ name: 'УПД', number: '123', date }],
  transfer: { ...transfer, date, basis: [{ name: 'Договор', number: '1', date: '2025-01-15' }] },
});
const advance = {
  ...buyerOnly,
  function: 'СЧФ',
  documentName: undefined,
  shipmentDocuments: undefined,
  invoiceCircumstance: '2',
  transfer: undefined,
  payments: [{ number: '17', date: '2026-10-01', amount: '122.00' }],
  lines: [{ name: 'Аванс за муку', vatRate: '22/122', gross: '122.00' }],
} as unknown as Partial<Upd>;
const traceable: RuleCase['sound'] = [
  [/_0_0_0_0_0_00"/, '_1_0_0_0_0_00"'],
  [
    '<ДопСведТов ПрТовРаб="1" АртикулТов="МП-002"/>',
    '<ДопСведТов ПрТовРаб="1" АртикулТов="МП-002"><СведПрослеж НомТовПрослеж="10129000/080726/0000001/1" ЕдИзмПрослеж="796" НаимЕдИзмПрослеж="шт" КолВЕдПрослеж="240" СтТовБезНДСПрослеж="17126.40"/></ДопСведТов>',
  ],
];
const imported = line({
  customs: [{ country: '156', declaration: '10129000/080726/0000001' }],
  originNames: ['Китай'],
});
const abroad = '<СвИнНеУч ИдСтат="ИО" КодСтр="398" НаимСтран="Казахстан" Наим="ТОО «Вектор»" Идентиф="123"/>';
const inBuyer: readonly [RegExp, string] = [/(<СвПокуп>\s*<ИдСв>\s*)<СвЮЛУч [^>]*\/>/, `$1${abroad}`];
const total = ['СтТовУчНалВсего="18839.04"', 'СтТовУчНалВсего="18839.05"'] as const;

/** One for each rule that is not about a waybill. */
export const ruleCases: Readonly<Record<string, RuleCase>> = {
  'FILE-02': {},
  'FILE-03': {},
  'FILE-04': {},
  'FILE-05': {},
  'SUM-01': {},
  'SUM-02': {
    also: [
      ['18839.04', '18839.14'],
      ['1712.64', '1712.74'],
    ],
  },
  'SUM-03': { also: [total] },
  'SUM-04': {},
  'SUM-05': { upd: line({ vatRate: '0%' }) },
  'SUM-06': { sound: [['<ВсегоОпл ', '<ВсегоОпл КолНеттоВс="240" ']] },
  'SUM-11': { document: 'torg12' },
  'SUM-12': {
    document: 'torg12',
    also: [
      ['18839.04', '18839.14'],
      ['1712.64', '1712.74'],
    ],
  },
  'SUM-13': { document: 'torg12', also: [['СтУчНДСВс="18839.04"', 'СтУчНДСВс="18839.05"']] },
  'SUM-14': { document: 'torg12' },
  'SUM-15': { document: 'torg12' },
  'VAT-01': { upd: { ...line({ vatRate: '22%' }), ...newYear('2026-01-01') } },
  'VAT-02': { upd: { ...line({ vatRate: '20%' }), ...newYear('2025-12-31') } },
  'VAT-03': { upd: line({ vatRate: '10/110', kind: 'right' }) },
  'VAT-04': { upd: { ...buyerOnly, ...untaxedLine } },
  'VAT-05': {
    upd: untaxedLine,
    sound: [
      [
        /(<СведТов[\s\S]*?)<БезНДС>без НДС<\/БезНДС>([\s\S]*?<\/СведТов>[\s\S]*?)<БезНДС>без НДС<\/БезНДС>/,
        '$1<СумНал>0.00</СумНал>$2<СумНал>0.00</СумНал>',
      ],
    ],
    also: [
      ['<СумНал>0.00</СумНал>', '<СумНал>1712.64</СумНал>'],
      ['СтТовУчНал="17126.40"', 'СтТовУчНал="18839.04"'],
      ['СтТовУчНалВсего="17126.40"', 'СтТовУчНалВсего="18839.04"'],
    ],
  },
  'VAT-06': { upd: advance },
  'ID-01': {},
  'ID-02': { upd: { seller: entrepreneur } },
  'ID-03': { upd: { seller: entrepreneur } },
  'ID-04': { upd: line({ gtin }) },
  'ID-05': {},
  'ID-06': {
    sound: [
      [
        /<РабОргПрод[\s\S]*<\/РабОргПрод>/,
        '<ИнЛицо><ФЛПер ИННФЛПер="540712345653"><ФИО Фамилия="Кладов" Имя="Пётр"/></ФЛПер></ИнЛицо>',
      ],
    ],
  },
  'ID-07': {},
  'ID-08': {
    sound: [
      [
        /<БанкРекв[\s\S]*<\/БанкРекв>/,
        '<БанкРекв><СвБанк НаимБанк="ПАО Сбербанк" БИК="044525225" КорСчет="30101810400000000225"/></БанкРекв>',
      ],
    ],
  },
  'ID-09': { sound: [['<Адрес>', '<Адрес ГЛНМеста="4601234567893">']] },
  'ID-10': {
    upd: {
      signers: [
        {
          name: { last: 'Ромашкина', first: 'Анна' },
          position: 'Директор',
          powers: 'mchd-reference',
          mchd: [
            {
              number: '0f8fad5b-d9cb-469f-a165-70867728950e',
              issued: '2026-01-15',
              store: 'https://m4d.nalog.gov.ru/',
            },
          ],
        },
      ],
    },
  },
  'ID-11': {
    sound: [
      [
        '<ИнфПолФХЖ1>',
        '<ДопСвФХЖ1 ИдГосКон="12345678901234567890"><ИнфПродЗаГоскКазн ДатаГосКонт="01.02.2026" НомерГосКонт="1"/></ДопСвФХЖ1><ИнфПолФХЖ1>',
      ],
    ],
  },
  'REF-01': {},
  'REF-02': {},
  'REF-03': {},
  'REF-04': {},
  'REF-05': {},
  'REF-06': {},
  'REF-07': {},
  'REF-08': { upd: { currency: { code: '978', name: 'Евро', rate: '95.1234' } } },
  'REF-09': { upd: { function: 'ДОП', transferCircumstance: '00005' } },
  'CUS-01': { upd: imported },
  'CUS-02': { upd: imported },
  'CUS-03': { sound: traceable },
  'CUS-04': { upd: line({ tnved: '1101001500' }) },
  'CUS-05': { upd: { ...buyerOnly, ...line({ vatRate: '0%', tnved: '1101001500' }) }, sound: [inBuyer] },
  'MARK-01': { upd: marked(codes[0] ?? '') },
  'MARK-02': { upd: marked(codes[0] ?? '') },
  'MARK-03': { upd: marked(...codes) },
  'MARK-04': { upd: marked(...codes) },
  'MARK-05': { upd: line({ ...piece, gtin, marked: [{ codes: codes.slice(0, 1) }] }) },
  'MARK-06': { upd: marked(codes[0] ?? '') },
  'MARK-07': { upd: marked('010460123456789321abcd12') },
  'MARK-08': { upd: { productGroups: ['alcohol'] } },
  'MARK-09': { upd: { info: [{ id: 'СвВыбытияМАРК', value: '1' }] } },
  'DATE-01': { sound: [['ТипПодпис="1"', 'ТипПодпис="1" ДатаПодДок="05.10.2026"']] },
  'DATE-02': {},
  'DATE-03': {},
  'DATE-04': {},
  'DATE-05': { upd: { payments: [{ number: '17', date: '2026-10-01', amount: '100.00' }] } },
  'DATE-06': { upd: { correction: { number: '1', date: '2026-10-05' } } },
  'DATE-07': {},
  'DATE-08': { also: [['_20261006_', '_20261007_']] },
  'DATE-09': { document: 'buyer' },
  'SIGN-03': {},
  'UPD-12': { also: [['СтТовБезНДСВсего="17126.40"', 'СтТовБезНДСВсего="0.00"']] },
  'UPD-13': {},
  'UPD-19': { sound: [['ДатаПер="05.10.2026"', 'ДатаНачПер="01.10.2026" ДатаОконПер="05.10.2026"']] },
  'UPD-20': { upd: advance },
  'UPD-21': {},
  'UPD-22': { upd: { lines: [flour, sugar] } },
  'BUY-01': { document: 'buyer' },
  'BUY-02': { document: 'buyer' },
  'BUY-03': { document: 'buyer' },
  'COR-01': {
    document: 'correction',
    also: [['ВсегоУвел СтТовБезНДСВсего="100.00"', 'ВсегоУвел СтТовБезНДСВсего="100.01"']],
  },
  'COR-02': { document: 'correction' },
  'COR-03': { document: 'correction' },
  'COR-04': {
    document: 'correction',
    also: [
      ['<СумУвел>20.00</СумУвел>', '<СумУвел>20.50</СумУвел>'],
      ['<СумНДС>20.00</СумНДС>', '<СумНДС>20.50</СумНДС>'],
    ],
  },
  'TEXT-01': {},
};

/** A УКД of order 189@ that raises the price of one line from 100 to 110 roubles. */
export const correctionText = `<?xml version="1.0" encoding="windows-1251"?>
<Файл ИдФайл="ON_KORSCHFDOPPR_2BE111_2BM222_20261006_0f8fad5b-d9cb-469f-a165-70867728950e" ВерсФорм="5.01" ВерсПрог="Styk 0.1.0">
<СвУчДокОбор ИдОтпр="2BM222" ИдПол="2BE111"/>
<Документ КНД="1115127" Функция="КСЧФДИС" ПоФактХЖ="Документ об изменении стоимости" НаимДокОпр="УКД" ДатаИнфПр="06.10.2026" ВремИнфПр="00.30.15" НаимЭконСубСост="ООО «Ромашка»">
<СвКСчФ НомерКСчФ="5" ДатаКСчФ="05.10.2026" КодОКВ="643">
<СчФ НомерСчФ="123" ДатаСчФ="01.09.2025"/>
<СвПрод><ИдСв><СвЮЛУч НаимОрг="ООО «Ромашка»" ИННЮЛ="7701234560" КПП="770101001"/></ИдСв><Адрес><АдрРФ КодРегион="77"/></Адрес></СвПрод>
<СвПокуп><ИдСв><СвЮЛУч НаимОрг="ООО «Вектор»" ИННЮЛ="5407654327" КПП="540701001"/></ИдСв><Адрес><АдрРФ КодРегион="54"/></Адрес></СвПокуп>
<ДопСвФХЖ1 НаимОКВ="Российский рубль"/>
</СвКСчФ>
<ТаблКСчФ>
<СведТов НомСтр="1" НаимТов="Мука" ОКЕИ_ТовДо="796" ОКЕИ_ТовПосле="796" КолТовДо="10" КолТовПосле="10" ЦенаТовДо="100.00" ЦенаТовПосле="110.00" НалСтДо="20%" НалСтПосле="20%">
<СтТовБезНДС СтоимДоИзм="1000.00" СтоимПослеИзм="1100.00" СтоимУвел="100.00"/>
<АкцизДо><БезАкциз>без акциза</БезАкциз></АкцизДо>
<АкцизПосле><БезАкциз>без акциза</БезАкциз></АкцизПосле>
<АкцизРазн><СумУвел>0</СумУвел></АкцизРазн>
<СумНалДо><СумНДС>200.00</СумНДС></СумНалДо>
<СумНалПосле><СумНДС>220.00</СумНДС></СумНалПосле>
<СумНалРазн><СумУвел>20.00</СумУвел></СумНалРазн>
<СтТовУчНал СтоимДоИзм="1200.00" СтоимПослеИзм="1320.00" СтоимУвел="120.00"/>
</СведТов>
<ВсегоУвел СтТовБезНДСВсего="100.00" СтТовУчНалВсего="120.00"><СумНал><СумНДС>20.00</СумНДС></СумНал></ВсегоУвел>
</ТаблКСчФ>
<СодФХЖ3 ПередатДокум="УПД № 123" СодОпер="Изменение стоимости"><ОснКор НаимОсн="Соглашение"/></СодФХЖ3>
<Подписант ОблПолн="0" Статус="1" ОснПолн="Должностные обязанности"><ЮЛ ИННЮЛ="7701234560" НаимОрг="ООО «Ромашка»" Должн="Директор"><ФИО Фамилия="Ромашкина" Имя="Анна"/></ЮЛ></Подписант>
</Документ>
</Файл>`;
