import { encodeWindows1251, validate, validateAnswer, validateSet } from '@styk/sdk/edo';
import { describe, expect, test } from 'vitest';

const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const party = (tag: string, name: string, inn: string, kpp: string, address: string) =>
  `<${tag}><ИдСв><СвЮЛУч НаимОрг="${name}" ИННЮЛ="${inn}" КПП="${kpp}"/></ИдСв>${address}</${tag}>`;
const address = '<Адрес><АдрРФ КодРегион="77"/></Адрес>';

/** A seller title by order ММВ-7-15/820@, which names much otherwise than 5.03. */
const seller = `<?xml version="1.0" encoding="windows-1251"?>
<Файл ИдФайл="ON_NSCHFDOPPR_2BE111_2BM222_20250301_${GUID}" ВерсФорм="5.01" ВерсПрог="Styk 0.1.0">
<СвУчДокОбор ИдОтпр="2BM222" ИдПол="2BE111"/>
<Документ КНД="1115131" Функция="СЧФДОП" ПоФактХЖ="Документ об отгрузке товаров (выполнении работ), передаче имущественных прав (документ об оказании услуг)" НаимДокОпр="УПД" ДатаИнфПр="01.03.2025" ВремИнфПр="10.00.00" НаимЭконСубСост="ООО «Ромашка»">
<СвСчФакт НомерСчФ="7" ДатаСчФ="01.03.2025" КодОКВ="643">
${party('СвПрод', 'ООО «Ромашка»', '7701234560', '770101001', address)}
${party('СвПокуп', 'ООО «Вектор»', '5407654327', '540701001', address)}
<ДопСвФХЖ1 НаимОКВ="Российский рубль"/>
</СвСчФакт>
<ТаблСчФакт>
<СведТов НомСтр="1" НаимТов="Мука" ОКЕИ_Тов="796" КолТов="10" ЦенаТов="100.00" СтТовБезНДС="1000.00" НалСт="20%" СтТовУчНал="1200.00"><Акциз><БезАкциз>без акциза</БезАкциз></Акциз><СумНал><СумНал>200.00</СумНал></СумНал><СвТД КодПроисх="156" НомерТД="10129000/080724/0000001"/><ДопСведТов ПрТовРаб="1" НаимЕдИзм="шт" КрНаимСтрПр="Китай"/></СведТов>
<ВсегоОпл СтТовБезНДСВсего="1000.00" СтТовУчНалВсего="1200.00"><СумНалВсего><СумНал>200.00</СумНал></СумНалВсего></ВсегоОпл>
</ТаблСчФакт>
<СвПродПер><СвПер СодОпер="Товары переданы" ДатаПер="01.03.2025"><ОснПер НаимОсн="Договор" НомОсн="1" ДатаОсн="15.01.2025"/></СвПер></СвПродПер>
<Подписант ОблПолн="6" Статус="1" ОснПолн="Должностные обязанности"><ЮЛ ИННЮЛ="7701234560" НаимОрг="ООО «Ромашка»" Должн="Директор"><ФИО Фамилия="Ромашкина" Имя="Анна"/></ЮЛ></Подписант>
</Документ>
</Файл>`;

const buyer = `<?xml version="1.0" encoding="windows-1251"?>
<Файл ИдФайл="ON_NSCHFDOPPOK_2BM222_2BE111_20250302_${GUID}" ВерсФорм="5.01" ВерсПрог="Styk 0.1.0">
<СвУчДокОбор ИдОтпр="2BE111" ИдПол="2BM222"/>
<ИнфПок КНД="1115132" ДатаИнфПок="02.03.2025" ВремИнфПок="10.00.00" НаимЭконСубСост="ООО «Вектор»">
<ИдИнфПрод ИдФайлИнфПр="ON_NSCHFDOPPR_2BE111_2BM222_20250301_${GUID}" ДатаФайлИнфПр="01.03.2025" ВремФайлИнфПр="10.00.00"><ЭП>MAE=</ЭП></ИдИнфПрод>
<СодФХЖ4 НаимДокОпрПр="УПД" Функция="СЧФДОП" НомСчФИнфПр="7" ДатаСчФИнфПр="01.03.2025"><СвПрин СодОпер="Принято" ДатаПрин="02.03.2025"><КодСодОпер КодИтога="1"/></СвПрин></СодФХЖ4>
<Подписант ОблПолн="1" Статус="5" ОснПолн="Должностные обязанности"><ЮЛ ИННЮЛ="5407654327" НаимОрг="ООО «Вектор»" Должн="Директор"><ФИО Фамилия="Векторов" Имя="Иван"/></ЮЛ></Подписант>
</ИнфПок>
</Файл>`;

async function found(text: string): Promise<string[]> {
  const id = /ИдФайл="([^"]*)"/.exec(text)?.[1] ?? '';
  const { findings } = await validate(encodeWindows1251(text), { fileName: `${id}.xml` });
  return findings.map(({ code, path }) => `${code} ${path}`);
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

const LINE = '/Файл/Документ/ТаблСчФакт/СведТов';

describe('a УПД of 5.01', () => {
  test('breaks no rule, its shorter file name included', async () => {
    expect(await found(seller)).toEqual([]);
    expect(await found(buyer)).toEqual([]);
  });

  test.each([
    ['quantity', 'КолТов="10"', 'КолТов="12"', `SUM-01 ${LINE}/@СтТовБезНДС`],
    ['unit beside its code', 'НаимЕдИзм="шт"', 'НаимЕдИзм="кг"', `REF-02 ${LINE}/ДопСведТов/@НаимЕдИзм`],
    ['declaration', '10129000/080724/0000001', '10129000', `CUS-02 ${LINE}/СвТД/@НомерТД`],
    [
      'ИНН',
      'ИННЮЛ="7701234560" КПП',
      'ИННЮЛ="7701234561" КПП',
      'ID-01 /Файл/Документ/СвСчФакт/СвПрод/ИдСв/СвЮЛУч/@ИННЮЛ',
    ],
    ['currency', 'КодОКВ="643"', 'КодОКВ="644"', 'REF-05 /Файл/Документ/СвСчФакт/@КодОКВ'],
    ['day of the document', 'ДатаСчФ="01.03.2025"', 'ДатаСчФ="02.03.2025"', 'DATE-07 /Файл/Документ/СвСчФакт/@ДатаСчФ'],
    ['day in the name', '_20250301_', '_20250228_', 'FILE-03 /Файл/@ИдФайл'],
  ])('%s is looked at where 5.01 has it', async (_name, from, to, expected) => {
    expect(await found(changed(seller, from, to))).toEqual([expected]);
  });

  test('its answer is compared with it', () => {
    const answered = { bytes: encodeWindows1251(seller), signatures: [Uint8Array.of(0x30, 1)] };
    expect(validateAnswer(answered, { bytes: encodeWindows1251(buyer) })).toEqual([]);
    const other = encodeWindows1251(changed(buyer, 'НомСчФИнфПр="7"', 'НомСчФИнфПр="8"'));
    expect(validateAnswer(answered, { bytes: other }).map(({ code }) => code)).toEqual(['ANS-06']);
  });

  test('and it is told from another of the same number', () => {
    const again = seller.replace(GUID, GUID.replace('0f8f', '1f8f'));
    const files = [seller, again].map((text) => ({ bytes: encodeWindows1251(text) }));
    expect(validateSet(files).map(({ code }) => code)).toEqual(['SET-03']);
  });
});
