import { basename } from 'node:path';
import {
  DocumentSet,
  type Finding,
  type ValidateOptions,
  type ValidationResult,
  validate,
  validateStream,
} from '@styk/sdk/edo';
import type { LocalizedText } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import type { ExitCode } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { dateOf } from './date-of.ts';
import { edoCommandErrors } from './errors.ts';
import { findingData, findingText } from './findings.ts';
import { storedFormats } from './formats/stored-formats.ts';
import type { EdoValidateInput } from './validate.command.ts';
import { reportOf } from './validate-report.ts';
import type { ValidatedFile } from './validated-file.ts';

const INPUT_LIMIT = 70 * 1024 * 1024;

/** Larger documents are examined line by line: as a tree they would take some fifteen times their size in memory. */
const LARGE = 8 * 1024 * 1024;

type Verdict = ValidationResult['verdict'];

const VERDICTS: Readonly<Record<Verdict, LocalizedText>> = {
  valid: { ru: 'соответствует формату', en: 'valid' },
  invalid: { ru: 'не соответствует формату', en: 'invalid' },
  error: { ru: 'проверить не удалось', en: 'could not be examined' },
};

export async function run({ args, options }: EdoValidateInput, context: CommandContext): Promise<CommandResult> {
  const results: ValidatedFile[] = [];
  const names: string[] = [];
  const set = new DocumentSet();
  const today = new Date(context.clock.now()).toLocaleDateString('sv-SE');
  const choice = {
    userFormats: await storedFormats(context),
    ...(options.formatId === undefined ? {} : { format: options.formatId }),
    ...(options.date === undefined ? {} : { date: dateOf('date', options.date) }),
  };
  for (const file of args.file) {
    context.signal.throwIfAborted();
    const { bytes, name } = await open(file, options.name, context);
    names.push(name);
    const compared = args.file.length > 1 ? set.add({ bytes }) : [];
    const between = compared.map(({ document: _, other, ...found }) => beside(found, names[other ?? 0]));
    const examined = await examine(bytes, { fileName: name, today, ...choice });
    const result = withFindings(examined, between);
    results.push({ file: name, path: file === '-' ? name : file, ...raise(result, options.failOn) });
  }
  const exitCode = exitCodeOf(results.map(({ verdict }) => verdict));
  if (options.format !== 'text') return reportOf(options.format, results, context, exitCode);
  return {
    data: results.map(({ findings, path: _, ...rest }) => ({
      ...rest,
      findings: findings.map((finding) => findingData(finding, context.language)),
    })),
    text: (view) => results.map((result) => describe(result, view)).join('\n'),
    exitCode,
  };
}

function examine(bytes: Uint8Array, options: ValidateOptions): Promise<ValidationResult> {
  return bytes.length > LARGE ? validateStream(() => [bytes], options) : validate(bytes, options);
}

async function open(file: string, given: string | undefined, { cwd, stdin }: CommandContext) {
  if (file !== '-') return { bytes: await readInput(file, cwd), name: basename(file) };
  if (given === undefined) throw edoCommandErrors.create('cli-edo-name-needed', {});
  return { bytes: await stdin.bytes(INPUT_LIMIT), name: given };
}

/** A finding between two files says which the other one is. */
function beside(finding: Finding, other = ''): Finding {
  const { ru, en } = finding.message;
  return { ...finding, message: { ru: `${ru} (${other})`, en: `${en} (${other})` } };
}

function withFindings(result: ValidationResult, more: readonly Finding[]): ValidationResult {
  const invalid = result.verdict === 'valid' && more.some(({ severity }) => severity === 'error');
  return { ...result, findings: [...result.findings, ...more], ...(invalid && { verdict: 'invalid' }) };
}

/** `--fail-on warning`: a document with warnings is not valid either. */
function raise(result: ValidationResult, failOn: 'error' | 'warning'): ValidationResult {
  const hasWarning = result.findings.some(({ severity }) => severity === 'warning');
  return failOn === 'warning' && result.verdict === 'valid' && hasWarning ? { ...result, verdict: 'invalid' } : result;
}

function exitCodeOf(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.includes('error')) return 3;
  return verdicts.includes('invalid') ? 1 : 0;
}

function describe({ file, format, verdict, findings, conditions }: ValidatedFile, view: View): string {
  const { style, text } = view;
  const colour = verdict === 'valid' ? style.green : style.red;
  const name = format === undefined ? '' : ` (${format.id} ${format.version})`;
  const head = `${file}${name}: ${colour(text(VERDICTS[verdict]))}`;
  return [head, ...findings.map((finding) => findingText(finding, view)), ...uncheckedText(conditions, view)].join(
    '\n',
  );
}

/** What was not examined must not look as if it had passed. */
function uncheckedText(conditions: ValidationResult['conditions'], { style, text }: View): readonly string[] {
  if (conditions === undefined || conditions.checked >= conditions.official) return [];
  const note = text(
    {
      ru: 'официальных условий (Schematron) в схеме {official}, проверено {checked}: имя файла неизвестно',
      en: 'the schema holds {official} official conditions (Schematron), {checked} were checked: the file name is unknown',
    },
    conditions,
  );
  return [`  ${style.dim(`– ${note}`)}`];
}
