import {
  context,
  isSpanContextValid,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { AttemptInfo } from '../hooks.ts';
import type { OperationDescriptor } from '../operation.ts';
import type { AttemptSpan, CallSpan, ClientTelemetry } from '../telemetry-port.ts';
import { attemptAttributes, callAttributes, errorType } from './attributes.ts';

export interface OpenTelemetryOptions {
  /** Default: the provider that the program has registered; without one nothing is recorded. */
  readonly tracerProvider?: TracerProvider;
}

/**
 * Spans for OpenTelemetry: one of kind INTERNAL for each call, named after its operation, and in it one of kind CLIENT for each
 * attempt by the semantic conventions of HTTP clients. Attempts carry the trace on by whatever propagator the program uses. Needs
 * the package `@opentelemetry/api`.
 */
export function openTelemetry({ tracerProvider }: OpenTelemetryOptions = {}): ClientTelemetry {
  return {
    begin(operation) {
      // Asked each time: a program may register its provider after it has made the client.
      const tracer = (tracerProvider ?? trace).getTracer('@styk/sdk');
      const span = tracer.startSpan(operation.id, { kind: SpanKind.INTERNAL, attributes: callAttributes(operation) });
      return new SpanOfCall(tracer, span, operation);
    },
  };
}

class SpanOfCall implements CallSpan {
  readonly traceId: string | undefined;
  readonly #tracer: Tracer;
  readonly #span: Span;
  readonly #operation: OperationDescriptor;
  readonly #context;

  constructor(tracer: Tracer, span: Span, operation: OperationDescriptor) {
    this.#tracer = tracer;
    this.#span = span;
    this.#operation = operation;
    this.#context = trace.setSpan(context.active(), span);
    const facts = span.spanContext();
    this.traceId = isSpanContextValid(facts) ? facts.traceId : undefined;
  }

  attempt(info: AttemptInfo): AttemptSpan {
    const { method, basePath, path } = this.#operation;
    const name = `${method} ${basePath}${path}`;
    const attributes = attemptAttributes(this.#operation, info);
    const span = this.#tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, this.#context);
    const headers: Record<string, string> = {};
    propagation.inject(trace.setSpan(this.#context, span), headers);
    return {
      headers,
      answered(status) {
        span.setAttribute('http.response.status_code', status);
        if (status >= 400) fail(span, String(status));
        span.end();
      },
      failed(error) {
        fail(span, errorType(error));
        span.end();
      },
    };
  }

  end(error?: unknown): void {
    if (error !== undefined) fail(this.#span, errorType(error));
    this.#span.end();
  }
}

function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}
