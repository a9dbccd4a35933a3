import { EdoInputError } from '../../edo/findings/input-error.ts';
import { validate } from '../../edo/validate.ts';
import { StykError } from '../../errors/index.ts';
import type { Finding } from '../../signing/verifier/finding.ts';
import { isDelegated, type Mchd } from '../model/mchd.ts';
import { mchdLimits, parseMchd } from '../parse-mchd.ts';
import { mchdBecause, mchdFinding } from './reasons.ts';

/** A power of attorney as it is given: the bytes that were signed, and what was signed over them. */
export interface GivenPower {
  readonly file: Uint8Array;
  /** Detached signatures; DER, BER, base64 or PEM. */
  readonly signatures: readonly Uint8Array[];
  /** The name of the file, which has to be ИдФайл. */
  readonly fileName?: string | undefined;
}

/** A power of attorney that was looked at. Without `mchd` it could not be read. */
export interface ExaminedPower extends GivenPower {
  readonly mchd: Mchd | undefined;
  /** Whether it follows its format. */
  readonly format: Finding;
}

/** A power of attorney that could be read. */
export type ReadPower = ExaminedPower & { readonly mchd: Mchd };

/** Validates and reads a power of attorney. What is wrong with it is in the finding; nothing is thrown for it. */
export async function examinePower(given: GivenPower): Promise<ExaminedPower> {
  const { file, fileName } = given;
  const { verdict, findings } = await validate(file, {
    format: 'mchd',
    limits: mchdLimits,
    ...(fileName === undefined ? {} : { fileName }),
  });
  const [first] = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  if (verdict !== 'valid' && first !== undefined) {
    return { ...given, mchd: undefined, format: mchdBecause('mchd-format-broken', placed(first)) };
  }
  try {
    const { mchd } = parseMchd(file);
    const format =
      first === undefined ? mchdFinding('mchd-format-sound') : mchdBecause('mchd-format-remarks', placed(first));
    return { ...given, mchd, format };
  } catch (error) {
    if (!(error instanceof StykError)) throw error;
    const [problem] = error instanceof EdoInputError ? error.findings : [];
    const reason = problem === undefined ? { ru: error.text('ru'), en: error.text('en') } : placed(problem);
    return { ...given, mchd: undefined, format: mchdBecause('mchd-format-broken', reason) };
  }
}

function placed({ message, path = '' }: { readonly message: { ru: string; en: string }; readonly path?: string }) {
  return { ru: `${message.ru} (${path})`, en: `${message.en} (${path})` };
}

/** Those who gave it: principals, or who passed powers on. */
export function giversOf(mchd: Mchd) {
  return isDelegated(mchd) ? mchd.delegators : mchd.principals;
}
