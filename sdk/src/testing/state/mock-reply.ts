/** An answer before it is written as HTTP. */
export interface MockReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value, bytes, or undefined for none. */
  readonly body: unknown;
}

export function reply(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): MockReply {
  return { status, headers, body };
}
