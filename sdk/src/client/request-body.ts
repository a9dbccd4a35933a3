import { formPairs } from './form-pairs.ts';
import { multipartBody } from './multipart.ts';
import type { OperationDescriptor } from './operation.ts';
import { isUpload, type RequestBody, type Upload } from './upload.ts';

const NO_BODY: RequestBody = { content: null, contentType: null, repeatable: true, streams: false };

/** `application/json`, `application/merge-patch+json; charset=utf-8` */
const JSON_TYPE = /[/+]json\s*(;|$)/i;

export function encodeBody(operation: OperationDescriptor, body: unknown): RequestBody {
  const type = operation.body;
  if (type === null || body === undefined) return NO_BODY;
  if (type === 'application/json') return text(json(body), type);
  if (type === 'multipart/form-data') return multipartBody(body as object);
  if (type === 'application/x-www-form-urlencoded') {
    return text(formPairs(body as object, operation.bodyStyles, 'json').join('&'), type);
  }
  if (JSON_TYPE.test(type)) return text(json(body), type);
  // A contract that takes anything leaves it to the content to say what it is.
  const contentType = type.includes('*') ? (typeOf(body) ?? 'application/octet-stream') : type;
  return isUpload(body) ? uploadBody(body, contentType) : text(json(body), contentType);
}

function text(content: string | Uint8Array, contentType: string): RequestBody {
  return { content, contentType, repeatable: true, streams: false };
}

/** JSON that somebody has printed already goes out as it is. */
function json(body: unknown): string | Uint8Array {
  return body instanceof Uint8Array ? body : JSON.stringify(body);
}

function uploadBody(upload: Upload, contentType: string): RequestBody {
  if (typeof upload === 'string' || upload instanceof Uint8Array) return text(upload, contentType);
  if (upload instanceof Blob) return { content: upload, contentType, repeatable: true, streams: true };
  const repeatable = typeof upload === 'function';
  return { content: null, contentType, open: repeatable ? upload : () => upload, repeatable, streams: true };
}

function typeOf(body: unknown): string | undefined {
  return body instanceof Blob && body.type !== '' ? body.type : undefined;
}
