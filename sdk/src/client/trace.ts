import type { Trace } from '../api/common.types.ts';

/** Identity of a logical call, the same over its attempts; it belongs to the trace under way, if there is one. */
export function startTrace(traceId: string | undefined): Trace {
  return { traceId: traceId ?? randomHex32(), partnerId: null, operationId: `op_${randomHex32()}` };
}

/** `traceparent` of W3C Trace Context: version, trace, this attempt's own span, sampled. */
export function traceparent(trace: Trace): string {
  return `00-${trace.traceId}-${randomHex32().slice(0, 16)}-01`;
}

/** 32 hexadecimal digits; a random UUID has a fixed version digit, so it is never all zeros. */
function randomHex32(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
