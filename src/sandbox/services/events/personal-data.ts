/** The scope without which no personal data is seen. */
export const PERSONAL_DATA_SCOPE = 'customers:pii';

/** Fields of `data` that only subscribers with `customers:pii` get, by type; the contract marks these types `personalData`. */
export const PERSONAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'customer.identifier.changed': ['value'],
  'order.created': ['recipient'],
};

/** The data without what is personal; undefined when there is nothing of it. */
export function withoutPersonalData(type: string, data: object): object | undefined {
  const personal = PERSONAL_FIELDS[type]?.filter((name) => Object.hasOwn(data, name)) ?? [];
  if (personal.length === 0) return undefined;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !personal.includes(name)));
}
