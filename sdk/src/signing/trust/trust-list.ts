import type { XmlElement } from '../../edo/xml/element.ts';
import type { XmlLimits } from '../../edo/xml/limits.ts';
import { readXml } from '../../edo/xml/reader.ts';
import { StykError } from '../../errors/index.ts';
import { signingErrors } from '../errors.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import type { AccreditationStatus, AccreditedAuthority } from './accreditation.ts';

/** The list of accredited authorities of the Минцифры. */
export interface TrustList {
  /** As the list says it: a number that grows. */
  readonly version: string;
  /** When the list was made, where it says so. */
  readonly date?: string;
  /**
   * The list is signed (XMLDSig), which is not verified here: whoever gives the list has to know where it comes from.
   */
  readonly signature: 'absent' | 'not-checked';
  readonly authorities: readonly AccreditedAuthority[];
  /** Certificates in it that cannot be read; they are not trusted. */
  readonly unreadable: number;
}

/** The real list has about 30 MB, some thousand certificates and half a million elements. */
const LIMITS: XmlLimits = {
  bytes: 100 * 1024 * 1024,
  depth: 32,
  elements: 2_000_000,
  attributesPerElement: 64,
  references: 2_000_000,
};

/**
 * Reads the list as e-trust.gosuslugi.ru publishes it: root `АккредитованныеУдостоверяющиеЦентры`, in each
 * `УдостоверяющийЦентр` the status of today (`СтатусАккредитации`: `Статус`, `ДействуетС`), the former ones
 * (`ИсторияСтатусовАккредитации`) and below `ПрограммноАппаратныеКомплексы` the keys with their certificates.
 * @throws signing-trust-list-unreadable
 */
export function readTrustList(xml: Uint8Array): TrustList {
  const root = readRoot(xml);
  const read = root.childrenNamed('УдостоверяющийЦентр').map(readAuthority);
  const date = textOf(root, 'Дата');
  return {
    version: textOf(root, 'Версия') ?? '',
    ...(date !== undefined && { date }),
    signature: root.children.some(({ name }) => /^(\w+:)?Signature$/.test(name)) ? 'not-checked' : 'absent',
    authorities: read.map(({ authority }) => authority),
    unreadable: read.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}

function readRoot(xml: Uint8Array): XmlElement {
  try {
    const { root } = readXml(xml, LIMITS);
    if (root.name === 'АккредитованныеУдостоверяющиеЦентры') return root;
  } catch (cause) {
    if (!(cause instanceof StykError)) throw cause;
    throw signingErrors.create('signing-trust-list-unreadable', { reason: cause.message }, { cause });
  }
  throw unreadable('АккредитованныеУдостоверяющиеЦентры');
}

function readAuthority(element: XmlElement): { readonly authority: AccreditedAuthority; readonly unreadable: number } {
  const [inn, ogrn, registryNumber] = ['ИНН', 'ОГРН', 'РеестровыйНомер'].map((name) => textOf(element, name));
  const data = certificateDataOf(element);
  const certificates = data.map(readCertificateData).filter((certificate) => certificate !== undefined);
  const authority = {
    name: textOf(element, 'КраткоеНазвание') ?? textOf(element, 'Название') ?? '',
    ...(inn !== undefined && { inn }),
    ...(ogrn !== undefined && { ogrn }),
    ...(registryNumber !== undefined && { registryNumber }),
    statuses: readStatuses(element),
    certificates,
  };
  return { authority, unreadable: data.length - certificates.length };
}

/** The status of today is in the history as well, but nothing says that it must be. */
function readStatuses(element: XmlElement): readonly AccreditationStatus[] {
  const history = element.child('ИсторияСтатусовАккредитации')?.childrenNamed('СтатусАккредитации') ?? [];
  const all = [...history, ...element.childrenNamed('СтатусАккредитации')].map((entry) => ({
    status: textOf(entry, 'Статус') ?? '',
    since: readMoment(textOf(entry, 'ДействуетС')),
  }));
  return all.toSorted((a, b) => a.since.getTime() - b.since.getTime());
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** xs:dateTime or xs:date; without a zone it is the time of Moscow, where the list is made. */
function readMoment(text = ''): Date {
  const [, time, , zone] = MOMENT.exec(text) ?? [];
  const day = text.slice(0, 10);
  const date = new Date(`${day}${time?.slice(0, 9) ?? 'T00:00:00'}${zone ?? '+03:00'}`);
  if (!MOMENT.test(text) || Number.isNaN(date.getTime())) throw unreadable(`ДействуетС ${text}`);
  return date;
}

const KEY_PATH = ['ПрограммноАппаратныйКомплекс', 'КлючиУполномоченныхЛиц', 'Ключ', 'Сертификаты', 'ДанныеСертификата'];

function certificateDataOf(element: XmlElement): readonly string[] {
  const below = KEY_PATH.reduce<readonly XmlElement[]>(
    (elements, name) => elements.flatMap((parent) => parent.childrenNamed(name)),
    element.childrenNamed('ПрограммноАппаратныеКомплексы'),
  );
  return below.map((data) => textOf(data, 'Данные') ?? '');
}

function readCertificateData(base64: string): Certificate | undefined {
  try {
    return parseCertificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

function textOf(element: XmlElement, name: string): string | undefined {
  return element.child(name)?.text.trim() || undefined;
}

function unreadable(reason: string): Error {
  return signingErrors.create('signing-trust-list-unreadable', { reason });
}
