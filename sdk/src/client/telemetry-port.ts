import type { AttemptInfo } from './hooks.ts';
import type { OperationDescriptor } from './operation.ts';

/** What watches calls as spans; `@styk/sdk/telemetry` makes one for OpenTelemetry. */
export interface ClientTelemetry {
  /** A call begins, on the caller's own stack, so that the trace under way can be found. */
  begin(operation: OperationDescriptor): CallSpan;
}

/** One call over all its attempts. */
export interface CallSpan {
  /** 32 hexadecimal digits; undefined when nobody traces, so that the client makes its own. */
  readonly traceId: string | undefined;
  attempt(info: AttemptInfo): AttemptSpan;
  /** @param error Absent when the call succeeded. */
  end(error?: unknown): void;
}

/** One attempt. */
export interface AttemptSpan {
  /** Headers by which the server goes on with the trace: `traceparent`, `tracestate`, `baggage`. */
  readonly headers: Readonly<Record<string, string>>;
  /** An answer came, whatever it says. */
  answered(status: number): void;
  /** None came. */
  failed(error: unknown): void;
}
