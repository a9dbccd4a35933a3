/** The list of accredited authorities in the form in which e-trust.gosuslugi.ru publishes it. */
export interface AuthorityCraft {
  readonly name: string;
  readonly certificates: readonly Uint8Array[];
  /** Status and since when, the last one being the present one. */
  readonly statuses: readonly (readonly [string, string])[];
  /** False leaves only the present status, as some entries have it. */
  readonly hasHistory?: boolean;
}

export function craftTrustList(authorities: readonly AuthorityCraft[], rest = ''): Uint8Array {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<АккредитованныеУдостоверяющиеЦентры xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <Версия>1234</Версия>
  <Дата>2026-12-01T10:00:00Z</Дата>
${authorities.map(authorityXml).join('\n')}${rest}
</АккредитованныеУдостоверяющиеЦентры>`;
  return Buffer.from(text, 'utf8');
}

function authorityXml({ name, certificates, statuses, hasHistory = true }: AuthorityCraft): string {
  const status = ([value, since]: readonly [string, string]) =>
    `<СтатусАккредитации><Статус>${value}</Статус><ДействуетС>${since}</ДействуетС></СтатусАккредитации>`;
  const data = certificates.map((certificate) => {
    const base64 = Buffer.from(certificate).toString('base64');
    return `<ДанныеСертификата><Отпечаток>00</Отпечаток><ПериодДействияС>2025-01-01T00:00:00Z</ПериодДействияС><Данные>${base64}</Данные></ДанныеСертификата>`;
  });
  const history = hasHistory ? statuses.map(status).join('') : '';
  return `<УдостоверяющийЦентр>
  <Название>${name} (полностью)</Название><КраткоеНазвание>${name}</КраткоеНазвание>
  <Адрес><Страна>RU</Страна></Адрес>
  <ПрограммноАппаратныеКомплексы><ПрограммноАппаратныйКомплекс><Псевдоним>1</Псевдоним><КлючиУполномоченныхЛиц>
    <Ключ><ИдентификаторКлюча>AA</ИдентификаторКлюча><АдресаСписковОтзыва><Адрес>http://x</Адрес></АдресаСписковОтзыва>
      <Сертификаты>${data.join('')}</Сертификаты></Ключ>
  </КлючиУполномоченныхЛиц></ПрограммноАппаратныйКомплекс></ПрограммноАппаратныеКомплексы>
  <ИНН>9699010010</ИНН><ОГРН>1269600000119</ОГРН><РеестровыйНомер>7</РеестровыйНомер>
  ${status(statuses.at(-1) ?? ['', ''])}
  <ИсторияСтатусовАккредитации>${history}</ИсторияСтатусовАккредитации>
</УдостоверяющийЦентр>`;
}
