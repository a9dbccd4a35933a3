/** Names of members that hold secrets or personal data anywhere in the contracts. */
const SENSITIVE = new Set([
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'client_assertion',
  'code_verifier',
  'device_code',
  'clientSecret',
  'secret',
  'registrationAccessToken',
  'privateKeyPem',
  'phone',
  'email',
  'birthDate',
  'displayName',
  'city',
  'otp',
  'idToken',
  'acquirerToken',
  'cardNumber',
  'pin',
  'contacts',
  'identifier',
  'identifiers',
  'recipient',
  'surname',
  'givenName',
]);

const MENTIONED = new RegExp(`"(${[...SENSITIVE].join('|')})"`);

const MASK = '***';

/** The JSON text with secrets and personal data replaced. Most bodies have none, and are not even parsed. */
export function maskJson(text: string): string {
  return MENTIONED.test(text) ? JSON.stringify(maskValue(JSON.parse(text))) : text;
}

function maskValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, SENSITIVE.has(name) ? MASK : maskValue(member)]),
  );
}
