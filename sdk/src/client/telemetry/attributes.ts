import type { Attributes } from '@opentelemetry/api';
import { StykError } from '../../errors/index.ts';
import type { AttemptInfo } from '../hooks.ts';
import type { OperationDescriptor } from '../operation.ts';

export function callAttributes(operation: OperationDescriptor): Attributes {
  return { 'styk.operation': operation.id, 'styk.contract.version': operation.version };
}

/** HTTP client span of the semantic conventions 1.2x and newer; the URL has its secret values replaced. */
export function attemptAttributes(operation: OperationDescriptor, info: AttemptInfo): Attributes {
  const { protocol, hostname, port } = new URL(info.origin);
  const resends = info.attempt - 1;
  return {
    'http.request.method': info.method,
    'url.full': `${info.origin}${info.path}`,
    'url.template': `${operation.basePath}${operation.path}`,
    'server.address': hostname,
    'server.port': port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    ...(resends > 0 ? { 'http.request.resend_count': resends } : {}),
    'styk.operation': info.operation,
    'styk.operation_id': info.trace.operationId,
  };
}

/** `error.type`: a name of few values, never the message. */
export function errorType(error: unknown): string {
  if (error instanceof StykError) return error.code;
  return error instanceof Error ? error.name : '_OTHER';
}
