import { type PersonName, personName } from '../../edo/documents/party.ts';
import type { PowersMethod } from '../../edo/documents/signer.ts';
import type { DocumentKind } from '../../edo/formats/edition.ts';
import { recogniseFormat } from '../../edo/formats/recognise.ts';
import { date } from '../../edo/mapping/value.ts';
import type { XmlElement } from '../../edo/xml/element.ts';
import { readXml } from '../../edo/xml/reader.ts';

/** A power of attorney that a document names. */
export interface StatedPower {
  /** НомДовер, ИдентДовер. */
  readonly number: string;
  /** ISO. */
  readonly issued?: string;
}

/** What a document says of one who signs it: Подписант. */
export interface StatedSigner {
  readonly name?: PersonName;
  /** How the powers are proved; absent where the document does not say, or not in a way that is known. */
  readonly method?: PowersMethod;
  /** СвДоверЭл; in a waybill СвДовер. */
  readonly powers: readonly StatedPower[];
}

/** What the judgement of powers needs of a document. */
export interface SigningFacts {
  readonly document: DocumentKind;
  readonly signers: readonly StatedSigner[];
  /** Every ИНН of a party of the document. */
  readonly partyInns: readonly string[];
}

/**
 * Reads from a document of any known format who signs it and by what powers.
 *
 * @throws edo-format-not-recognised, edo-xml-…, edo-bytes-…
 */
export function readSigningFacts(bytes: Uint8Array): SigningFacts {
  const { root } = readXml(bytes);
  const { document } = recogniseFormat(root);
  const signers: StatedSigner[] = [];
  const partyInns = new Set<string>();
  const visit = (element: XmlElement) => {
    if (element.name === 'Подписант') signers.push(signerOf(element, document));
    const inn = PARTY_ELEMENTS.has(element.name)
      ? (element.attribute('ИННЮЛ') ?? element.attribute('ИННФЛ'))
      : undefined;
    if (inn !== undefined) partyInns.add(inn);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return { document, signers, partyInns: [...partyInns] };
}

/** The elements in which formats keep a participant. */
const PARTY_ELEMENTS: ReadonlySet<string> = new Set([
  'СвЮЛУч',
  'СвЮЛ',
  'ЮЛ',
  'СвИП',
  'ИП',
  'СвФЛУч',
  'СвФЛУчастФХЖ',
  'СвФЛ',
  'ФЛ',
]);

const METHODS: Readonly<Record<string, PowersMethod>> = {
  '1': 'certificate',
  '2': 'mchd-attached',
  '3': 'mchd-reference',
  '4': 'mchd-elsewhere',
  '5': 'paper',
  '6': 'other',
};

function signerOf(element: XmlElement, document: DocumentKind): StatedSigner {
  const name = element.child('ФИО');
  const electronic = element.childrenNamed('СвДоверЭл');
  const named = electronic.length > 0 ? electronic : element.childrenNamed('СвДовер');
  const method = methodOf(element, document);
  return {
    ...(name === undefined ? {} : { name: personName.parse(name) as PersonName }),
    ...(method === undefined ? {} : { method }),
    powers: named.flatMap(powerOf),
  };
}

function powerOf(element: XmlElement): readonly StatedPower[] {
  const number = element.attribute('НомДовер') ?? element.attribute('ИдентДовер');
  const issued = element.attribute('ДатаВыдДовер') ?? element.attribute('ДатаДовер');
  return number === undefined ? [] : [{ number, ...(issued === undefined ? {} : { issued: date.fromText(issued) }) }];
}

/**
 * СпосПодтПолном of order ЕД-7-26/970@; elsewhere СтатПодп, which knows less: acting by oneself (1), by a power of
 * attorney (2), and in the technological documents by one on paper (3). Its other values in waybills are not judged.
 */
function methodOf(element: XmlElement, document: DocumentKind): PowersMethod | undefined {
  const stated = element.attribute('СпосПодтПолном');
  if (stated !== undefined) return METHODS[stated];
  const status = element.attribute('СтатПодп');
  if (status === '1') return 'certificate';
  if (document === 'waybill') return status === '2' ? byWaybill(element) : undefined;
  if (status === '2') {
    const isAttached = element.child('СвДоверЭл')?.attribute('СпособПредставл') === '1';
    return isAttached ? 'mchd-attached' : 'mchd-reference';
  }
  return status === '3' ? 'paper' : undefined;
}

/** A waybill names the power of attorney, or only the system that keeps it. */
function byWaybill(element: XmlElement): PowersMethod {
  return element.child('СвДовер') === undefined ? 'mchd-elsewhere' : 'mchd-reference';
}
