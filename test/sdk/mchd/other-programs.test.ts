import { validate } from '@styk/sdk/edo';
import { parseMchd } from '@styk/sdk/mchd';
import { describe, expect, test } from 'vitest';

const NUMBER = '0b7d2f64-91c5-4f0a-a8be-6d3b1c5e7f20';
const ID = `ON_EMCHD_20260915_${NUMBER}`;

/** As generators made of templates write it: foreign namespaces, capitals, powers in words, blanks around the address of the register. */
const pretty = `<?xml version="1.0" encoding="utf-8"?>
<Доверенность xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" ВерсФорм="EMCHD_1" ПрЭлФорм="00000000" ИдФайл="${ID}" xmlns="urn://x-artefacts/EMCHD_1">
    <Документ>
        <Довер>
            <СвДов ВидДовер="1" ПрПередов="1" ВнНомДовер="15-К" НомДовер="${NUMBER}" ДатаВыдДовер="2026-09-15" СрокДейст="2027-09-14">
                <СведСист>https://m4d.nalog.gov.ru/EMCHD/check-status?guid=${NUMBER}
                </СведСист>
            </СвДов>
            <СвДоверит ТипДоверит="1">
                <Доверит>
                    <РосОргДовер ЕИОУК="0" ЕИОФЛ="1" ЕИОИП="0">
                        <СвРосОрг НаимОрг="ООО &quot;ВЕКТОР&quot;" ИННЮЛ="7701234560" КПП="770101001" ОГРН="1027700132195"/>
                        <ЛицоБезДов ПолнЮЛ="1">
                            <СвФЛ ИННФЛ="500100732259" СНИЛС="112-233-445-95">
                                <СведФЛ>
                                    <ФИО Фамилия="ОРЛОВА" Имя="АННА" Отчество="ПАВЛОВНА"/>
                                </СведФЛ>
                            </СвФЛ>
                        </ЛицоБезДов>
                    </РосОргДовер>
                </Доверит>
            </СвДоверит>
            <СвУпПред ТипПред="3">
                <Пред>
                    <СведФизЛ ИННФЛ="773370857078" СНИЛС="123-456-789 64">
                        <СведФЛ ДатаРожд="1990-05-17">
                            <ФИО Фамилия="СМИРНОВ" Имя="ПЁТР"/>
                            <УдЛичнФЛ КодВидДок="21" СерНомДок="45 10 123456" ДатаДок="2010-06-01" ВыдДок="ОВД" КодВыдДок="770-001"/>
                        </СведФЛ>
                    </СведФизЛ>
                </Пред>
            </СвУпПред>
            <СвПолн ТипПолн="0" ПрСовмПолн="1">
                <ТекстПолн>подписывать счета-фактуры и УПД; принимать товар</ТекстПолн>
            </СвПолн>
        </Довер>
    </Документ>
</Доверенность>`;

/** As portals write it: one line, a byte order mark, a managing company, powers of the classifier with a limit. */
const compact = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Доверенность ВерсФорм="EMCHD_1" ПрЭлФорм="01000000" ИдФайл="${ID}" OID="1000123456" xmlns="urn://x-artefacts/EMCHD_1"><Документ КНД="1110310"><Довер><СвДов ВидДовер="1" ПрПередов="3" ВнНомДовер="1" НомДовер="${NUMBER}" ДатаВыдДовер="2026-09-15" СрокДейст="2027-09-14"><СведСист>ФНС России</СведСист></СвДов><СвДоверит ТипДоверит="1"><Доверит><РосОргДовер ЕИОУК="1" ЕИОФЛ="0" ЕИОИП="0"><СвРосОрг НаимОрг="АО «Вектор»" ИННЮЛ="7701234560" КПП="770101001"/><ЛицоБезДов ПолнЮЛ="1"><СВЮЛ><СвЮЛЕИО НаимОрг="ООО «УК»" ИННЮЛ="7701234560" КПП="770101001"/><СвФЛ ИННФЛ="500100732259"><СведФЛ><ФИО Фамилия="Орлова" Имя="Анна"/></СведФЛ></СвФЛ></СВЮЛ></ЛицоБезДов></РосОргДовер></Доверит></СвДоверит><СвУпПред ТипПред="3"><Пред><СведФизЛ СНИЛС="123-456-789 64"><СведФЛ><ФИО Фамилия="Смирнов" Имя="Пётр"/></СведФЛ></СведФизЛ></Пред></СвУпПред><СвПолн ТипПолн="1" ПрСовмПолн="1"><МашПолн МнПолн="SIGN_PRIMARY" КодПолн="BTBO_00000099" НаимПолн="Подписывать первичные документы"><ОгрСвПолн ИдОгр="1" КодОгр="SUM" НаимОгр="Сумма сделки" НаимЗначОгр="до"><ТексЗначОгр>1000000</ТексЗначОгр></ОгрСвПолн></МашПолн></СвПолн></Довер></Документ></Доверенность>`;

const bytes = (text: string) => new TextEncoder().encode(text);

describe('files as other programs write them', () => {
  test('with blanks, capitals and powers in words', async () => {
    const { verdict, findings } = await validate(bytes(pretty), { fileName: `${ID}.xml` });
    expect([verdict, findings]).toEqual(['valid', []]);
    const { mchd, id } = parseMchd(bytes(pretty));
    expect(id).toBe(ID);
    expect(mchd).toMatchObject({
      number: NUMBER,
      delegation: 'none',
      principals: [{ kind: 'organisation', organisation: { name: 'ООО "ВЕКТОР"' }, heads: [{ acts: 'alone' }] }],
      representatives: [{ kind: 'individual', individual: { born: '1990-05-17', identity: { kind: '21' } } }],
      powers: { text: 'подписывать счета-фактуры и УПД; принимать товар', exercise: 'individually' },
    });
  });

  test('in one line, with a byte order mark, a managing company and a limited power', async () => {
    const { verdict, findings } = await validate(bytes(compact), { fileName: `${ID}.xml` });
    expect([verdict, findings.map(({ code }) => code)]).toEqual(['valid', ['bytes-byte-order-mark']]);
    expect(parseMchd(bytes(compact)).mchd).toMatchObject({
      delegation: 'further',
      esiaId: '1000123456',
      filledFor: '01000000',
      principals: [
        { heads: [{ company: { organisation: { name: 'ООО «УК»' }, persons: [{ inn: '500100732259' }] } }] },
      ],
      powers: { codes: [{ code: 'BTBO_00000099', limits: [{ code: 'SUM', valueText: '1000000' }] }] },
    });
  });

  test('with a prefix for the namespace it says the same; a prefix that is not of it does not', async () => {
    const prefixed = compact
      .replaceAll(/<(\/?)(?=[А-Я])/g, '<$1d:')
      .replace(' xmlns="urn', ' xmlns:d="urn')
      .replace('\ufeff', '');
    const { verdict, findings } = await validate(bytes(prefixed), { fileName: `${ID}.xml` });
    expect([verdict, findings]).toEqual(['valid', []]);
    expect(parseMchd(bytes(prefixed)).mchd).toEqual(parseMchd(bytes(compact)).mchd);
    for (const wrong of [
      prefixed.replace('xmlns:d="urn', 'xmlns:e="urn'),
      prefixed.replace('<d:СведСист>', '<e:СведСист>').replace('</d:СведСист>', '</e:СведСист>'),
      prefixed.replace('<d:СведСист>', '<d:СведСист xmlns:d="urn:other">'),
      prefixed.replace('urn://x-artefacts/EMCHD_1', 'urn://x-artefacts/EMCHD_2'),
    ]) {
      expect((await validate(bytes(wrong), { format: 'mchd' })).verdict).toBe('invalid');
    }
  });

  test('of another namespace or version they are not taken for one', async () => {
    for (const [from, to] of [
      ['urn://x-artefacts/EMCHD_1', 'urn://x-artefacts/EMCHD_2'],
      ['ВерсФорм="EMCHD_1"', 'ВерсФорм="EMCHD_2"'],
    ] as const) {
      const { verdict } = await validate(bytes(pretty.replace(from, to)), { format: 'mchd' });
      expect(verdict).toBe('invalid');
    }
    expect(() => parseMchd(bytes(pretty.replace('ВерсФорм="EMCHD_1"', 'ВерсФорм="5.03"')))).toThrow(
      expect.objectContaining({ code: 'edo-format-not-recognised' }),
    );
  });
});
