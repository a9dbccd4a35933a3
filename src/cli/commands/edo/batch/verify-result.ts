import type { Language, LocalizedText } from '@styk/sdk/errors';
import type { Verdict } from '@styk/sdk/signing';
import type { StreamResult } from '../../../output/result.ts';
import type { View } from '../../../output/view.ts';
import { checkMark, colouredVerdict, exitCodeOfVerdicts } from '../../../verdicts/verdict-view.ts';
import { describeSigner } from '../describe-signer.ts';
import type { ItemFailure } from './outcome.ts';
import type { VerifiedFile } from './verify-one.ts';

/** One signature, or a file of many that could not be examined. */
export type VerifyItem = VerifiedFile | { readonly file: string; readonly failure: ItemFailure };

const VERDICTS: Readonly<Record<Verdict, LocalizedText>> = {
  passed: { ru: 'подпись подлинна', en: 'the signature is genuine' },
  failed: { ru: 'подпись не принята', en: 'the signature is refused' },
  indeterminate: { ru: 'выяснить не удалось', en: 'could not be told' },
};

const PACKAGE_VERDICTS: typeof VERDICTS = {
  passed: { ru: 'архив цел', en: 'the archive is whole' },
  failed: { ru: 'архив повреждён', en: 'the archive is damaged' },
  indeterminate: VERDICTS.indeterminate,
};

/** An array of what was found, as it is found. */
export function verifyResult(items: AsyncIterable<VerifyItem>, language: Language): StreamResult<VerifyItem> {
  const verdicts = new Set<Verdict>();
  let told = 0;
  async function* noted(): AsyncGenerator<VerifyItem> {
    for await (const item of items) {
      verdicts.add('failure' in item ? 'indeterminate' : item.verdict);
      yield item;
    }
  }
  return {
    items: noted(),
    text: (item, view) => `${told++ === 0 ? '' : '\n'}${textOf(item, view)}`,
    exitCode: () => exitCodeOfVerdicts([...verdicts]),
    frame: { before: '[', json: (item) => dataOf(item, language), after: () => ']' },
  };
}

function dataOf(item: VerifyItem, language: Language): unknown {
  if ('failure' in item) {
    const { file, failure } = item;
    return { file, signature: null, verdict: 'indeterminate', signers: [], checks: [], error: failure.error };
  }
  const { facts: _, ...result } = item;
  return { ...result, checks: result.checks.map((check) => ({ ...check, reason: check.reason[language] })) };
}

function textOf(item: VerifyItem, { text, style, language }: View): string {
  if ('failure' in item) {
    const { code, message } = item.failure.error;
    return `${item.file}: ${style.yellow(text(VERDICTS.indeterminate))}\n  ${style.red('✗')} ${message} [${code}]`;
  }
  const { file, signature, verdict, signers, checks } = item;
  const words = text((signature === null ? PACKAGE_VERDICTS : VERDICTS)[verdict]);
  return [
    `${signature ?? file}: ${colouredVerdict(words, verdict, style)}`,
    ...signers.flatMap((signer) => describeSigner(signer).map((line) => `  ${text(line)}`)),
    ...checks.map((check) => `  ${checkMark(check.result, style)} ${check.reason[language]}`),
  ].join('\n');
}
