const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

/** Formats that mistakes are made in; all others (`int64`, `binary`, …) say nothing about the form of a text. */
export const FORMATS: Readonly<Record<string, RegExp>> = {
  /** RFC 3339 */
  date: new RegExp(`^${DAY}$`),
  'date-time': new RegExp(`^${DAY}[Tt]${TIME}$`, 'i'),
  /** RFC 9562 */
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /** RFC 3986: a scheme, and nothing that has to be encoded. */
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
};
