import type { LocalizedText } from '../../errors/index.ts';

/** The kinds of documents. */
export type DocumentKind =
  | 'upd'
  | 'correction'
  | 'torg12'
  | 'act'
  | 'waybill'
  | 'receipt'
  | 'sending-confirmation'
  | 'delivery-confirmation'
  | 'clarification'
  | 'annulment'
  | 'mchd';

/** Who makes and signs a title. */
export type TitleParty =
  | 'seller'
  | 'buyer'
  | 'contractor'
  | 'customer'
  | 'consignor'
  | 'carrier'
  | 'consignee'
  | 'recipient'
  | 'operator'
  | 'either'
  | 'principal';

/** What tells a format from others, and its documents from other documents. */
export interface FormatIdentity {
  /** The same for all versions: `upd-seller`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** First part of the file name. */
  readonly prefix: string;
  /** `Документ/@КНД`; absent where the format fixes none. */
  readonly knd?: string;
  /** `Файл/@ВерсФорм`. */
  readonly version: string;
  /** Older values of `ВерсФорм` that the same schema admits. */
  readonly alsoVersions?: readonly string[];
  /** Edition of the official schema the table was made from. */
  readonly edition: string;
  /** First and last day on which documents are made in it, ISO; no end while it is in force. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** A built-in format: one title of one document in one edition of its official schema. */
export interface FormatInfo extends FormatIdentity {
  readonly document: DocumentKind;
  readonly party: TitleParty;
  readonly order: string;
  /** True where the dates come from secondary sources that disagree or are silent. */
  readonly datesUnconfirmed?: true;
  /** Id of the format that takes the place of a withdrawn one. */
  readonly replacedBy?: string;
  /** True where the table comes from a schema restated from the order's text, because the official file was not to be had. */
  readonly reconstructed?: true;
}

/** A format with the way to its table. */
export interface FormatEdition {
  readonly info: FormatInfo;
  /** Name of the table's file without `.table.json`. */
  readonly table: string;
  readonly load: () => Promise<{ default: unknown }>;
}
