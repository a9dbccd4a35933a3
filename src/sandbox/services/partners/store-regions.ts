import type { Tx } from '../../storage/tx.ts';

/** Regions by ISO 3166-2 with the words by which an address shows that it lies there. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'RU-MOW': ['Москва'],
  'RU-MOS': ['Московская'],
  'RU-SPE': ['Санкт-Петербург'],
  'RU-LEN': ['Ленинградская'],
  'RU-KGD': ['Калининград'],
  'RU-NIZ': ['Нижний Новгород', 'Нижегородская'],
  'RU-TA': ['Татарстан', 'Казань'],
  'RU-SAM': ['Самара', 'Самарская'],
  'RU-SVE': ['Екатеринбург', 'Свердловская'],
  'RU-CHE': ['Челябинск'],
  'RU-NVS': ['Новосибирск'],
  'RU-KYA': ['Красноярск'],
  'RU-KDA': ['Краснодар'],
  'RU-ROS': ['Ростов'],
  'RU-PRI': ['Владивосток', 'Приморский'],
};

/** Codes of the partner's stores whose address lies in the region. */
export function storesIn(tx: Tx, partnerId: string, region: string): readonly string[] {
  const words = REGIONS[region] ?? [];
  const rows = tx.all<{ storeId: string; address: string }>(
    `SELECT store_id AS storeId, address FROM partners_store WHERE partner_id = ? AND address IS NOT NULL ORDER BY seq`,
    partnerId,
  );
  return rows.filter(({ address }) => words.some((word) => address.includes(word))).map(({ storeId }) => storeId);
}
