/** Base64 of the text in UTF-8, as `Basic` wants it (RFC 7617 section 2.1). */
export function base64(text: string): string {
  return base64OfBytes(new TextEncoder().encode(text));
}

/** The alphabet of URLs without padding (RFC 4648 section 5), as JOSE wants it. */
export function base64url(content: string | Uint8Array): string {
  const plain = typeof content === 'string' ? base64(content) : base64OfBytes(content);
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** `btoa` is there on every platform; what is encoded here is short. */
function base64OfBytes(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
