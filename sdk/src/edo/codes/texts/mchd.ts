import { type Explanation, explained } from '../explanation.ts';

const FORMAT = 'единый формат МЧД 003 (EMCHD_1)';

/** Machine-readable powers of attorney. */
export const mchdTexts: Readonly<Record<string, Explanation>> = {
  'MCHD-01': explained(
    'По номеру из имени файла доверенность ищут в реестре; номер внутри должен быть тем же, иначе найдут другую.',
    'By the number in its name a power of attorney is looked up in the register; the number inside has to be the same.',
    'ИдФайл="ON_EMCHD_20260901_2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b58"',
    'ИдФайл="ON_EMCHD_20260901_2a7e9a54-6b6f-4a43-9d0e-0c1f6f7f3b57"',
    FORMAT,
  ),
  'MCHD-02': explained(
    'Доверенность действует с даты выдачи по последний день срока включительно.',
    'A power of attorney is in force from the day of issue to the last day, both included.',
    'СрокДейст="2026-08-31"',
    'СрокДейст="2027-08-31"',
    'ГК РФ, ст. 186, 190',
  ),
  'MCHD-03': explained(
    'Доверенность с будущей датой выдачи ещё не даёт полномочий.',
    'A power of attorney dated in the future gives no powers yet.',
    'ДатаВыдДовер="2027-01-11"',
    'ДатаВыдДовер="2026-09-01"',
    'ГК РФ, ст. 186 п. 1',
  ),
  'MCHD-04': explained(
    'Контрольные цифры ИНН вычисляются из остальных. Доверителя и представителя сверяют с сертификатом по ИНН; у тестовых организаций операторов (96…) цифра неверна нарочно: для них это предупреждение.',
    'The check digits of ИНН follow from the others. Principal and representative are matched with certificates by ИНН; test organisations of operators (96…) have it wrong on purpose: of them it is a warning.',
    'ИННФЛ="500100732250"',
    'ИННФЛ="500100732259"',
    'ММВ-7-6/435@',
  ),
  'MCHD-05': explained(
    'Последняя цифра ОГРН — остаток от деления остальных на 11, ОГРНИП — на 13.',
    'The last digit of ОГРН is the remainder of the others divided by 11, of ОГРНИП by 13.',
    'ОГРН="1027700132196"',
    'ОГРН="1027700132195"',
    'приказ Минфина 30.10.2017 № 165н',
  ),
  'MCHD-06': explained(
    'Две последние цифры СНИЛС — контрольные. По СНИЛС представителя сверяют с сертификатом.',
    'The last two digits of СНИЛС are check digits. The representative is matched with the certificate by it.',
    'СНИЛС="112-233-445 96"',
    'СНИЛС="112-233-445 95"',
    FORMAT,
  ),
  'MCHD-07': explained(
    'Вид участника назван кодом, сведения о нём — элементом этого вида. Схема допускает пустого участника и нескольких сразу; кто тогда доверяет и кому, сказать нельзя.',
    'The kind of a party is named by a code, its data by the element of that kind. The schema lets a party be empty or several at once; who trusts whom cannot be told then.',
    'ТипПред="2"',
    'ТипПред="3"',
    FORMAT,
  ),
  'MCHD-08': explained(
    'Доверенность без полномочий ничего не доверяет; схема её пропускает.',
    'A power of attorney without powers trusts nothing; the schema lets it pass.',
    '<СвПолн ТипПолн="1" ПрСовмПолн="1"/>',
    '<СвПолн ТипПолн="1" ПрСовмПолн="1">\n<МашПолн КодПолн="STYK_TEST_SIGN" НаимПолн="Подписание любых документов (тестовое полномочие)"/>\n</СвПолн>',
    'ГК РФ, ст. 185 п. 1',
  ),
  'MCHD-09': explained(
    'ТипПолн говорит, читает ли полномочия программа или только человек.',
    'ТипПолн says whether a program can read the powers or only a person.',
    'ТипПолн="0"',
    'ТипПолн="1"',
    FORMAT,
  ),
  'MCHD-10': explained(
    'Безотзывную доверенность отзывают только при названных условиях, поэтому её вид и условия указываются вместе.',
    'An irrevocable power of attorney is revoked only under the conditions named, so the kind and the conditions go together.',
    'ВидДовер="2"',
    'ВидДовер="1"',
    'ГК РФ, ст. 188.1',
  ),
  'MCHD-11': explained(
    'Признаки называют, кто руководит организацией; сведения о нём стоят в ЛицоБезДов.',
    'The flags name who manages the organisation; that person’s data are in ЛицоБезДов.',
    'ЕИОУК="1"',
    'ЕИОУК="0"',
    FORMAT,
  ),
  'MCHD-12': explained(
    'Доверенность подписывает тот, кто действует от имени организации без доверенности; его сверяют с сертификатом подписи.',
    'A power of attorney is signed by who acts for the organisation without one; that person is matched with the certificate of the signature.',
    '<ЛицоБезДов ПолнЮЛ="1"/>',
    '<ЛицоБезДов ПолнЮЛ="1">\n<СвФЛ ИННФЛ="500100732259" СНИЛС="112-233-445 95" Должность="Генеральный директор">\n<СведФЛ>\n<ФИО Фамилия="Орлова" Имя="Анна" Отчество="Павловна"/>\n</СведФЛ>\n</СвФЛ>\n</ЛицоБезДов>',
    'ГК РФ, ст. 185.1 п. 4',
  ),
  'MCHD-13': explained(
    'Срок доверенности, выданной в порядке передоверия, не может превышать срока той, на основании которой она выдана.',
    'The term of a delegated power of attorney cannot exceed that of the one it stands on.',
    'СрокДейст="2027-12-31"',
    'СрокДейст="2027-06-30"',
    'ГК РФ, ст. 187 п. 4',
  ),
  'MCHD-14': explained(
    'Признак говорит, передаются ли полномочия по первоначальной доверенности или по уже переданной.',
    'The flag says whether the original power of attorney is passed on or one that was passed on already.',
    'ПрНалПередов="1"',
    'ПрНалПередов="0"',
    FORMAT,
  ),
  'MCHD-15': explained(
    'Совместные полномочия осуществляются всеми представителями вместе: один подписать не может.',
    'Joint powers are exercised by all representatives together: one of them cannot sign.',
    'ПрСовмПолн="2"',
    'ПрСовмПолн="1"',
    'ГК РФ, ст. 185 п. 5',
  ),
  'MCHD-16': explained(
    'Подпись представителя сверяют с доверенностью по ИНН или СНИЛС из сертификата; тёзки по имени неразличимы.',
    'The signature of a representative is matched with the power of attorney by ИНН or СНИЛС of the certificate; namesakes cannot be told apart.',
    '<СведФизЛ Должность="Кладовщик">',
    '<СведФизЛ ИННФЛ="773370857078" СНИЛС="123-456-789 64" Должность="Кладовщик">',
    FORMAT,
  ),
};
