import { type Explanation, explained } from '../explanation.ts';

const ORDER = 'ЕД-7-26/1065@';

/** Titles of the waybill (ЭТрН). */
export const waybillTexts: Readonly<Record<string, Explanation>> = {
  'TRN-01': explained(
    'Под вместимость отведено четыре знака, два из них после точки: 100 м³ и больше не помещаются.',
    'Capacity has four digits, two of them after the point: 100 m³ and more do not fit.',
    'Вместим="120"',
    'Вместим="99.99"',
    `${ORDER}, ПарТС`,
  ),
  'TRN-02': explained(
    'По номеру без пробелов и дефисов машину находят в реестре и на дороге.',
    'By the number in one piece a vehicle is found in registers and on the road.',
    'РегНомер="А 123 ВС 777"',
    'РегНомер="А123ВС777"',
    `${ORDER}, СвТС`,
  ),
  'TRN-03': explained(
    'Номер свидетельства о регистрации пишется подряд, до десяти знаков.',
    'The number of the registration certificate is written in one piece, up to ten characters.',
    'НомСТС="99 00 123456"',
    'НомСТС="9900123456"',
    `${ORDER}, СвТС`,
  ),
  'TRN-04': explained(
    'Машина уезжает после того, как приехала; моменты сравниваются с учётом смещения от UTC.',
    'A vehicle departs after it has arrived; moments are compared by their offset from UTC.',
    'ФДатВрПриб="05.10.2026T10:00:00+03:00" ФДатВрУбыт="05.10.2026T09:00:00+03:00"',
    'ФДатВрПриб="05.10.2026T09:00:00+03:00" ФДатВрУбыт="05.10.2026T10:00:00+03:00"',
    `${ORDER}, СвПогруз, ПриемГрузГП`,
  ),
  'TRN-05': explained(
    'Масса брутто — это нетто вместе с тарой, обе в килограммах; частая ошибка — одна из них в тоннах.',
    'Gross mass is net mass with the containers, both in kilograms; often one of them is in tonnes.',
    'МасБрутЗнач="1.5" МасНетЗнач="1400"',
    'МасБрутЗнач="1500" МасНетЗнач="1400"',
    `${ORDER}, ПлМасГруз`,
  ),
  'TRN-06': explained(
    'Число мест по накладной — сумма мест по наименованиям груза.',
    'The packages of the waybill are the sum of those of the items.',
    'КолМестПрием="11" при 4 и 6',
    'КолМестПрием="10" при 4 и 6',
    `${ORDER}, СвПогруз`,
  ),
  'TRN-07': explained(
    'Масса брутто по накладной — сумма по наименованиям груза. При взвешивании она может отличаться, поэтому это предупреждение.',
    'The gross mass of the waybill is the sum over the items. Weighing may give another, hence a warning.',
    'МасБрутОтгр="1600" при 1000 и 500',
    'МасБрутОтгр="1500" при 1000 и 500',
    `${ORDER}, СвПогруз`,
  ),
  'TRN-08': explained(
    'Объявленная ценность всего груза складывается из ценности наименований, если валюта одна.',
    'The declared value of the cargo adds up those of its items, where the currency is one.',
    'ОбЦеннГр СтЦеннГр="101.00"',
    'ОбЦеннГр СтЦеннГр="100.00"',
    `${ORDER}, СвГруз`,
  ),
  'TRN-09': explained(
    'УИД_ТрН присваивает ГИС ЭПД после отправки первого титула.',
    'УИД_ТрН is given by ГИС ЭПД after the first title was sent.',
    'УИД_ТрН="…" в Т1',
    'Т1 без УИД_ТрН',
    `${ORDER}; Диадок`,
  ),
  'TRN-10': explained(
    'Температура и влажность задаются от меньшей к большей.',
    'Temperature and humidity go from the lesser to the greater.',
    'ТемпНеНиже="8" ТемпНеВыше="2"',
    'ТемпНеНиже="2" ТемпНеВыше="8"',
    `${ORDER}, КлимРеж`,
  ),
  'TRN-11': explained(
    'Имя файла ЭТрН называет трёх участников, последним — отправителя, и 0 на месте четвёртого; по нему операторы доставляют титул всем.',
    'The name of a waybill file holds three participants, the sender last, and 0 in the place of a fourth; operators deliver by it to all.',
    'ON_TRNACLGROT_<получатель>_<отправитель>_20261006_<GUID>',
    'ON_TRNACLGROT_<получатель>_<перевозчик>_<отправитель>_0_20261006_<GUID>',
    `${ORDER}; Диадок`,
  ),
};
