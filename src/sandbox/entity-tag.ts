import { defineProblems } from './problems.ts';

export const preconditionProblems = defineProblems({
  'precondition-required': {
    status: 428,
    title: { ru: 'Нужен If-Match', en: 'If-Match required' },
    detail: {
      ru: 'Изменению нужен заголовок If-Match с меткой состояния, на котором оно основано',
      en: 'The change needs the header If-Match with the tag of the state it is based on',
    },
    remediation: { ru: 'Прочитайте объект: метка придёт в ETag.', en: 'Read the object: its tag comes as ETag.' },
  },
  'precondition-failed': {
    status: 412,
    title: { ru: 'Объект уже изменён', en: 'The object has changed' },
    detail: { ru: 'If-Match {sent}, а сейчас {current}', en: 'If-Match is {sent}, and now it is {current}' },
    remediation: { ru: 'Прочитайте объект и повторите изменение.', en: 'Read the object and make the change again.' },
  },
});

/** The tag of a revision, for `ETag`. */
export function entityTag(revision: number | string): string {
  return `"${revision}"`;
}

/**
 * Lets a change pass only when it is based on the present state (RFC 9110 section 13.1.1).
 * Throws `precondition-required` without the header and `precondition-failed` with an outdated one.
 */
export function requireMatch(ifMatch: string | undefined, current: string): void {
  if (ifMatch === undefined) throw preconditionProblems.create('precondition-required');
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (tags.includes('*') || tags.includes(current)) return;
  throw preconditionProblems.create('precondition-failed', { sent: ifMatch.slice(0, 200), current });
}
