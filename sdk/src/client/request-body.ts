import type { OperationDescriptor } from './operation.ts';

/** The body as it goes over the wire, the same for all attempts of a call. */
export function encodeBody(operation: OperationDescriptor, body: unknown): string | Uint8Array | null {
  if (operation.body === null || body === undefined) return null;
  if (operation.body === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(body as Record<string, string>).toString();
  }
  return body instanceof Uint8Array ? body : JSON.stringify(body);
}
