import type { LocalizedText } from '../../errors/index.ts';
import { edoErrors } from '../errors.ts';
import { SchemaModel } from '../schema/model.ts';
import type { FormatTable } from '../schema/table.ts';

/** A format of ФНС: one title of one document in one version. */
export interface FormatInfo {
  readonly id: string;
  readonly title: LocalizedText;
  /** Which participant makes this title. */
  readonly party: 'seller' | 'buyer';
  /** First part of the file name. */
  readonly prefix: string;
  /** `Документ/@КНД`. */
  readonly knd: string;
  /** `Файл/@ВерсФорм`. */
  readonly version: string;
  /** Edition of the official schema the table was made from. */
  readonly edition: string;
  readonly order: string;
  /** Dates from and until which documents are made in this format, ISO; no end date while it is in force. */
  readonly validFrom: string;
  readonly validTo?: string;
}

/** A format with its table loaded. */
export interface Format {
  readonly info: FormatInfo;
  readonly model: SchemaModel;
}

interface Registered {
  readonly info: FormatInfo;
  readonly load: () => Promise<{ default: unknown }>;
}

const ORDER_970 = 'ЕД-7-26/970@ 19.12.2023';

const registry: readonly Registered[] = [
  {
    info: {
      id: 'upd-seller',
      title: { ru: 'УПД / счёт-фактура, титул продавца', en: 'Universal transfer document / invoice, seller title' },
      party: 'seller',
      prefix: 'ON_NSCHFDOPPR',
      knd: '1115131',
      version: '5.03',
      edition: '05_03_05',
      order: ORDER_970,
      validFrom: '2025-04-01',
    },
    load: () => import('./tables/upd-seller-5.03.table.json', { with: { type: 'json' } }),
  },
  {
    info: {
      id: 'upd-buyer',
      title: { ru: 'УПД, титул покупателя', en: 'Universal transfer document, buyer title' },
      party: 'buyer',
      prefix: 'ON_NSCHFDOPPOK',
      knd: '1115132',
      version: '5.03',
      edition: '05_03_01',
      order: ORDER_970,
      validFrom: '2025-04-01',
    },
    load: () => import('./tables/upd-buyer-5.03.table.json', { with: { type: 'json' } }),
  },
];

/** Every format known. */
export const formats: readonly FormatInfo[] = registry.map(({ info }) => info);

/** Prepared once per process: a format is immutable, and a batch of documents should not pay for it again. */
const loaded = new WeakMap<FormatInfo, Format>();

/**
 * Loads the newest version of a format by its id (`upd-seller`) or a certain one (`upd-seller/5.03`).
 *
 * @throws edo-format-unknown
 */
export async function loadFormat(id: string): Promise<Format> {
  const found = registry.find(({ info }) => info.id === id || `${info.id}/${info.version}` === id);
  if (found === undefined) throw edoErrors.create('edo-format-unknown', { id });
  const known = loaded.get(found.info);
  if (known !== undefined) return known;
  const { default: table } = await found.load();
  const format = { info: found.info, model: new SchemaModel(table as FormatTable) };
  loaded.set(found.info, format);
  return format;
}
