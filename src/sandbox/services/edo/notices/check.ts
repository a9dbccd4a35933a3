import type { SignedNotice } from '@styk/sdk/api/edo';
import { titleTypeOf, validate } from '@styk/sdk/edo';
import type { ProblemError, ProblemFinding } from '../../../problems.ts';
import type { Side } from '../docflow/axes.ts';
import type { NewSignature } from '../documents/signatures.ts';
import { requireDigest } from '../drafts/incoming.ts';
import { edoProblems } from '../problems.ts';
import type { NewNotice, NoticeKind } from './store.ts';

/** Of what form a service document has to be, and about what. */
export interface ExpectedNotice {
  readonly kind: NoticeKind;
  readonly author: Side;
  /** Id of the format: `clarification`, `annulment`, `receipt`. */
  readonly format: string;
  /** ИдФайл. */
  readonly about: string;
}

/**
 * A service document that a partner made and signed: of the right form, valid, and about the right file. Its signature is
 * checked before anything of it is kept.
 *
 * @throws digest-mismatch, notice-required and those of `sign`
 */
export async function checkNotice(
  notice: SignedNotice | undefined,
  expected: ExpectedNotice,
  sign: (content: Uint8Array, notice: SignedNotice) => Promise<NewSignature>,
): Promise<NewNotice> {
  if (notice === undefined) throw noticeRequired(expected, []);
  const content = new Uint8Array(Buffer.from(notice.contentBase64, 'base64'));
  requireDigest(content, notice.sha256);
  const { fileName } = notice;
  const result = await validate(content, { fileName });
  if (result.verdict !== 'valid' || result.format?.id !== expected.format) {
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    throw noticeRequired(
      expected,
      errors.map(({ code, message }) => ({ code, detail: message })),
    );
  }
  const parsed = titleTypeOf(expected.format)?.parse(content, fileName);
  const quoted = (parsed?.document as { readonly answers?: { readonly id?: string } } | undefined)?.answers?.id;
  if (parsed === undefined || quoted !== expected.about) throw noticeRequired(expected, []);
  const { kind, author, about } = expected;
  const signatures = [await sign(content, notice)];
  return { kind, author, about, fileId: parsed.file.id, fileName, format: parsed.format, content, signatures };
}

function noticeRequired({ format, about }: ExpectedNotice, errors: readonly ProblemFinding[]): ProblemError {
  return edoProblems.create('notice-required', { format, about }, { errors });
}
