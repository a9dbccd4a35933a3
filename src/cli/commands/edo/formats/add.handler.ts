import { basename } from 'node:path';
import { formats, type GivenIdentity, type UserFormat, userFormat } from '@styk/sdk/edo';
import { StykError } from '@styk/sdk/errors';
import type { CommandContext } from '../../../context/command-context.ts';
import { aboutFile } from '../../../failure/about-file.ts';
import { readInput } from '../../../files/read-input.ts';
import { refuseExisting } from '../../../files/refuse-existing.ts';
import type { CommandResult } from '../../../output/result.ts';
import { dateOf } from '../date-of.ts';
import { edoCommandErrors } from '../errors.ts';
import type { EdoFormatsAddInput } from './add.command.ts';
import { formatData } from './format-data.ts';
import { formatFile, storedFormats, storeFormat } from './stored-formats.ts';

export async function run({ args, options }: EdoFormatsAddInput, context: CommandContext): Promise<CommandResult> {
  const xsd = await readInput(args.schema, context.cwd);
  const format = await aboutFile(args.schema, () => compiled(xsd, givenIn(options), basename(args.schema), context));
  refuseUnusable(format);
  const scope = options.global ? 'user' : 'project';
  const file = formatFile(scope, format, context);
  await refuseExisting(file, options.force);
  await storeFormat(file, format, basename(args.schema), xsd);

  const stored = (await storedFormats(context)).find((one) => one.file === file);
  const { id, version, edition } = format.info;
  return {
    data: formatData(
      { info: format.info, source: scope, ...(stored === undefined ? {} : { stored }) },
      context.language,
    ),
    text: ({ text, style }) =>
      text(
        {
          ru: '{mark} {id}/{version}, редакция {edition}, условий {count}: {file}',
          en: '{mark} {id}/{version}, edition {edition}, {count} condition(s): {file}',
        },
        { mark: style.green('✓'), id, version, edition, count: format.table.conditions.length, file },
      ),
  };
}

function givenIn(options: EdoFormatsAddInput['options']): GivenIdentity {
  const { id, prefix, knd, formatVersion: version, edition, title, validFrom, validTo } = options;
  return {
    id,
    prefix,
    knd,
    version,
    edition,
    title: title === undefined ? undefined : { ru: title, en: title },
    validFrom: validFrom === undefined ? undefined : dateOf('valid-from', validFrom),
    validTo: validTo === undefined ? undefined : dateOf('valid-to', validTo),
  };
}

/** Asks for what neither the options nor the schema say. */
async function compiled(
  xsd: Uint8Array,
  given: GivenIdentity,
  name: string,
  context: CommandContext,
): Promise<UserFormat> {
  try {
    return userFormat(xsd, given, name);
  } catch (error) {
    if (!(error instanceof StykError) || error.code !== 'edo-format-identity-missing') throw error;
    const option = error.params['what'] === 'prefix' ? 'prefix' : 'format-version';
    const answer = await context.ask.input({ option, message: QUESTIONS[option] });
    return compiled(xsd, { ...given, [option === 'prefix' ? 'prefix' : 'version']: answer }, name, context);
  }
}

const QUESTIONS = {
  prefix: { ru: 'С чего начинаются имена файлов (ON_…)', en: 'What file names begin with (ON_…)' },
  'format-version': { ru: 'Значение ВерсФорм', en: 'The value of ВерсФорм' },
};

/** A key has three parts; one that says a built-in edition again would hide it. */
function refuseUnusable({ info: { id, version, edition } }: UserFormat): void {
  for (const part of [id, version, edition]) {
    if (!/^[\p{L}\p{N}._-]+$/u.test(part)) throw edoCommandErrors.create('cli-edo-format-key-unusable', { part });
  }
  const isBuiltIn = formats.some((one) => one.id === id && one.version === version && one.edition === edition);
  if (isBuiltIn) throw edoCommandErrors.create('cli-edo-format-built-in', { format: `${id}/${version}/${edition}` });
}
