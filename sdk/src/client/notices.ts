import type { NoticeInfo } from './hooks.ts';
import { httpDate } from './http-date.ts';
import type { OperationDescriptor } from './operation.ts';

type Headers = Readonly<Record<string, string>>;
type Notice = Pick<NoticeInfo, 'deprecatedAt' | 'sunsetAt' | 'link'>;

/** Tells once for each operation that it is going to go. */
export class Notices {
  readonly #told = new Set<string>();

  /** Undefined when there is nothing to tell, or it was told already. */
  of(operation: OperationDescriptor, headers: Headers): Notice | undefined {
    const { deprecation, sunset } = headers;
    const concerns = deprecation !== undefined || sunset !== undefined || operation.deprecated === true;
    if (!concerns || this.#told.has(operation.id)) return undefined;
    this.#told.add(operation.id);
    return { deprecatedAt: structuredDate(deprecation), sunsetAt: httpDate(sunset), link: linkOf(headers['link']) };
  }
}

/** `@1688169599`: a date of Structured Fields (RFC 9745 section 2.1). Older servers send an HTTP date or `true`. */
function structuredDate(value: string | undefined): Date | undefined {
  const seconds = /^@(-?\d{1,12})$/.exec(value ?? '')?.[1];
  return seconds === undefined ? httpDate(value) : new Date(Number(seconds) * 1000);
}

/** `<https://…>; rel="deprecation"` (RFC 8288). */
function linkOf(value: string | undefined): string | undefined {
  const links = value?.matchAll(/<([^<>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)/g) ?? [];
  for (const [, target, params = ''] of links) {
    const [, quoted, plain] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(params) ?? [];
    const relations = (quoted ?? plain ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('deprecation') || relations.includes('sunset')) return target;
  }
  return undefined;
}
