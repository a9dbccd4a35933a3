import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import { parseMchd } from '@styk/sdk/mchd';
import type { Check, TrustMaterial } from '@styk/sdk/signing';
import {
  buildProtocol,
  type GivenPowerFacts,
  type JudgedDocument,
  type JudgedSignature,
  type Protocol,
  protocolHtml,
} from '@styk/sdk/signing/protocol';
import { packageVersion } from '../../../../installation/package-root.ts';
import type { CommandContext } from '../../../context/command-context.ts';
import { readInput } from '../../../files/read-input.ts';
import { replaceFile } from '../../../files/replace-file.ts';
import { summaryOf } from '../../mchd/summary.ts';
import type { ReportedCheck, VerifiedFile, VerifyingSetup } from '../batch/verify-one.ts';
import type { VerifyItem } from '../batch/verify-result.ts';
import { reportKind } from './report-kind.ts';

export interface ReportInput {
  readonly items: readonly VerifyItem[];
  readonly setup: VerifyingSetup;
  readonly trust: TrustMaterial;
  readonly atSource: Protocol['atSource'];
}

/** Writes the protocol of a run in the form that the name of the file asks for. */
export async function writeReport(file: string, input: ReportInput, context: CommandContext): Promise<void> {
  const { items, setup, trust, atSource } = input;
  const { at, party, allowUnchecked, powers } = setup;
  const protocol = buildProtocol({
    program: { name: 'styk', version: packageVersion() },
    at: new Date(at),
    atSource,
    party,
    asked: [...(party ? (['party-match'] as const) : []), ...(powers.mchd?.length ? (['authority'] as const) : [])],
    allowUnchecked,
    documents: documentsOf(items),
    powers: await Promise.all((powers.mchd ?? []).map((power) => powerFacts(power, new Date(at), context))),
    trust,
  });
  await replaceFile(resolve(context.cwd, file), await contentOf(file, protocol, context));
}

async function contentOf(file: string, protocol: Protocol, { language }: CommandContext): Promise<string | Uint8Array> {
  switch (reportKind(file)) {
    case 'json':
      return `${JSON.stringify(protocol, undefined, 2)}\n`;
    case 'pdf': {
      // Loaded for a PDF only: the library and its fonts take longer than a verification.
      const { protocolPdf } = await import('./protocol-pdf.ts');
      return await protocolPdf(protocol, language);
    }
    default:
      return protocolHtml(protocol, language);
  }
}

/** Signatures of one file belong to one document of the protocol; they come one after the other. */
function documentsOf(items: readonly VerifyItem[]): readonly JudgedDocument[] {
  const byFile = Map.groupBy(items, ({ file }) => file);
  return [...byFile].map(([name, own]): JudgedDocument => {
    const [first] = own;
    const results = own.filter((item): item is VerifiedFile => 'verdict' in item);
    const file = results.find(({ facts }) => facts !== undefined)?.facts?.file ?? { name };
    const failed = first !== undefined && 'failure' in first ? first.failure : undefined;
    const whole = results.find(({ signature }) => signature === null);
    return {
      file,
      signatures: results.filter(({ signature }) => signature !== null).map(judgedOf),
      ...(failed && { failure: { code: failed.error.code, message: failed.message } }),
      ...(whole && { checks: whole.checks.map(({ id, result, code, reason }) => ({ id, result, code, reason })) }),
    };
  });
}

function judgedOf({ verdict, signers, checks, facts }: VerifiedFile): JudgedSignature {
  return { file: facts?.signature, verification: { verdict, signers, checks: checks.filter(isOfSignature) } };
}

function isOfSignature(check: ReportedCheck): check is Check {
  return check.id !== 'archive';
}

/** Whether it holds is for the checks to say; here stands only which one it was. */
async function powerFacts(file: string, at: Date, { cwd }: CommandContext): Promise<GivenPowerFacts> {
  const bytes = await readInput(file, cwd);
  const sha256 = hash('sha256', bytes, 'hex');
  try {
    const { number, issued, validUntil, principals } = summaryOf(parseMchd(bytes).mchd, at);
    return {
      file,
      sha256,
      number,
      from: issued,
      to: validUntil,
      principal: principals.map(({ name }) => name).join(', '),
    };
  } catch (error) {
    if (!(error instanceof StykError)) throw error;
    return { file, sha256 };
  }
}
