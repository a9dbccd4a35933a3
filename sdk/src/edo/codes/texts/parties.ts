import { type Explanation, explained } from '../explanation.ts';

const INVOICE_PARTIES = 'НК 169 п. 5 пп. 2; ЕД-7-26/970@';
const GS1 = 'GS1 General Specifications, 7.9';

/** Identifiers, accounts, signers, the name of the file. */
export const partyTexts: Readonly<Record<string, Explanation>> = {
  'FILE-02': explained(
    'Участники обмена в формате 5.03 названы только в имени файла, и оператор доставляет по нему. Имя: приставка, получатель, отправитель, день, GUID, признаки N2–N7.',
    'In 5.03 the participants are named in the file name only, and operators deliver by it. The name: prefix, recipient, sender, day, GUID, flags N2–N7.',
    '_0_0_0_0_0_0"',
    '_0_0_0_0_0_00"',
    'ЕД-7-26/970@, прил. 1, разд. 2',
  ),
  'FILE-03': explained(
    'ГГГГММДД в имени — день формирования файла, тот же, что в ДатаИнфПр.',
    'YYYYMMDD in the name is the day the file was made, the same as in ДатаИнфПр.',
    '_20261005_',
    '_20261006_',
    'ЕД-7-26/970@, прил. 1, разд. 2',
  ),
  'FILE-04': explained(
    'Признак N3 говорит, есть ли в документе маркированные товары. По нему операторы отправляют документ в Честный ЗНАК: с неверным признаком товар не перейдёт покупателю.',
    'The flag N3 says whether there are marked goods. By it operators pass the document on to Честный ЗНАК: with a wrong flag the goods stay with the seller.',
    '_0_1_0_0_0_00"',
    '_0_0_0_0_0_00"',
    'ЕД-7-26/970@, прил. 1, разд. 2; Диадок',
  ),
  'FILE-05': explained(
    'Признак N2 говорит, есть ли в документе прослеживаемые товары: такие документы оператор передаёт в ФНС.',
    'The flag N2 says whether there are traceable goods: operators pass such documents on to ФНС.',
    '_1_0_0_0_0_00"',
    '_0_0_0_0_0_00"',
    'ЕД-7-26/970@, прил. 1, разд. 2; ПП РФ 01.07.2021 № 1108',
  ),
  'ID-01': explained(
    'Последняя цифра ИНН организации вычисляется из девяти первых. Операторы отвечают «wrong checksum». У тестовых организаций операторов (96…) она неверна нарочно: для них это предупреждение.',
    'The last digit of an organisation’s ИНН follows from the nine before it. Operators answer “wrong checksum”. Their test organisations (96…) have it wrong on purpose: of them it is a warning.',
    'ИННЮЛ="7701234561"',
    'ИННЮЛ="7701234560"',
    `${INVOICE_PARTIES}; ММВ-7-6/435@`,
  ),
  'ID-02': explained(
    'Две последние цифры ИНН человека вычисляются из десяти первых.',
    'The last two digits of a person’s ИНН follow from the ten before them.',
    'ИННФЛ="540712345654"',
    'ИННФЛ="540712345653"',
    `${INVOICE_PARTIES}; ММВ-7-6/435@`,
  ),
  'ID-03': explained(
    'Последняя цифра ОГРНИП — остаток от деления остальных на 13.',
    'The last digit of ОГРНИП is the remainder of the others divided by 13.',
    'ОГРНИП="323770000123452"',
    'ОГРНИП="323770000123451"',
    'приказ Минфина 30.10.2017 № 165н',
  ),
  'ID-04': explained(
    'Последняя цифра GTIN — контрольная. По неверному GTIN товар не находят ни в каталоге, ни в маркировке.',
    'The last digit of a GTIN is a check digit. By a wrong GTIN goods are found in no catalogue.',
    'ГТИН="04601234567894"',
    'ГТИН="04601234567893"',
    GS1,
  ),
  'ID-05': explained(
    'Формат допускает организацию без КПП, а счёт-фактура — нет; по ИНН и КПП операторы находят ящик подразделения.',
    'The format allows an organisation without КПП, an invoice does not; operators find the box of a branch by ИНН and КПП.',
    'ИННЮЛ="7701234560"',
    'ИННЮЛ="7701234560" КПП="770101001"',
    'ПП РФ 26.12.2011 № 1137, прил. 1, строки 2б, 6б',
  ),
  'ID-06': explained(
    'ИНН того, кому доверена отгрузка или приёмка, сверяют с доверенностью.',
    'The ИНН of whoever is entrusted with handing over or taking goods is compared with the power of attorney.',
    'ИННФЛПер="540712345654"',
    'ИННФЛПер="540712345653"',
    'ММВ-7-6/435@',
  ),
  'ID-07': explained(
    'Девятая цифра счёта — ключ, который зависит от БИК: счёт с неверным ключом банк не примет.',
    'The ninth digit of an account is a key that depends on БИК: the bank takes no account with a wrong one.',
    'НомерСчета="40702810000000000002"',
    'НомерСчета="40702810000000000001"',
    'порядок Банка России 08.09.1997 № 515',
  ),
  'ID-08': explained(
    'Ключ корреспондентского счёта зависит от пятой и шестой цифр БИК.',
    'The key of a correspondent account depends on digits five and six of БИК.',
    'КорСчет="30101810400000000226"',
    'КорСчет="30101810400000000225"',
    'порядок Банка России 08.09.1997 № 515',
  ),
  'ID-09': explained(
    'GLN — номер места у GS1; по нему торговые сети узнают склад.',
    'A GLN is the number of a place at GS1; chains of shops tell a warehouse by it.',
    'ГЛНМеста="4601234567894"',
    'ГЛНМеста="4601234567893"',
    GS1,
  ),
  'ID-10': explained(
    'Формат требует 36 знаков, но не их вид. По номеру доверенности её находят в реестре ФНС, по номеру адреса — в ГАР.',
    'The format asks for 36 characters, whatever they are. By its number a МЧД is found in the register of ФНС, an address in ГАР.',
    'НомДовер="0f8fad5b-d9cb-469f-a165-70867728950z"',
    'НомДовер="0f8fad5b-d9cb-469f-a165-70867728950e"',
    'единый формат МЧД; ЕД-7-26/970@, АдрГАРТип',
  ),
  'ID-11': explained(
    'Строка 8 счёта-фактуры обязательна для государственных контрактов: без ИГК казначейство не примет документ к оплате.',
    'Line 8 of an invoice is required for state contracts: without ИГК the treasury will not pay.',
    '<ДопСвФХЖ1>',
    '<ДопСвФХЖ1 ИдГосКон="12345678901234567890">',
    'НК 169 п. 5 пп. 6.2',
  ),
  'SIGN-03': explained(
    'Должность подписанта по схеме не обязательна, но первичный документ без неё неполон, и ЭДО Лайт его не принимает.',
    'By the schema the position of the signer may be left out, but a transfer document is incomplete without it, and ЭДО Лайт refuses it.',
    '<Подписант ТипПодпис="1"',
    '<Подписант Должн="Генеральный директор" ТипПодпис="1"',
    '402-ФЗ, ст. 9 ч. 2 п. 6; ЭДО Лайт',
  ),
  'TEXT-01': explained(
    'Пробел по краям не виден, но номера и наименования с ним не совпадают: ответ не находит документ, перевозка — накладную.',
    'A blank at the edge is not seen, yet numbers and names do not match with it: an answer does not find its document.',
    'НаимОрг=" ООО «Ромашка»"',
    'НаимОрг="ООО «Ромашка»"',
    'практика операторов ЭДО и ГИС ЭПД',
  ),
};
