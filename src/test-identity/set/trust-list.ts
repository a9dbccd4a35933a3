/** A list of accredited authorities, as e-trust.gosuslugi.ru publishes it, with the authority of a set alone in it. */
export function makeTrustList(certificates: readonly Uint8Array[], accreditedSince: Date): string {
  const since = accreditedSince.toISOString();
  const data = certificates.map(
    (certificate) =>
      `            <ДанныеСертификата><Данные>${Buffer.from(certificate).toString('base64')}</Данные></ДанныеСертификата>`,
  );
  const status = `<СтатусАккредитации><Статус>Действует</Статус><ДействуетС>${since}</ДействуетС></СтатусАккредитации>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<АккредитованныеУдостоверяющиеЦентры>
  <Версия>0</Версия>
  <Дата>${since}</Дата>
  <УдостоверяющийЦентр>
    <Название>TEST ONLY</Название>
    <КраткоеНазвание>TEST ONLY</КраткоеНазвание>
    <РеестровыйНомер>0</РеестровыйНомер>
    ${status}
    <ПрограммноАппаратныеКомплексы>
      <ПрограммноАппаратныйКомплекс>
        <КлючиУполномоченныхЛиц>
          <Ключ><Сертификаты>
${data.join('\n')}
          </Сертификаты></Ключ>
        </КлючиУполномоченныхЛиц>
      </ПрограммноАппаратныйКомплекс>
    </ПрограммноАппаратныеКомплексы>
  </УдостоверяющийЦентр>
</АккредитованныеУдостоверяющиеЦентры>
`;
}
