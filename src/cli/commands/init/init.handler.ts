import { basename, join, relative, resolve } from 'node:path';
import { findInstallation } from '../../../scaffold/installation.ts';
import { type ScaffoldResult, scaffold } from '../../../scaffold/scaffold.ts';
import { findTemplate, readManifest, type TemplateManifest } from '../../../scaffold/template.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { initErrors } from './errors.ts';
import type { InitInput } from './init.command.ts';

export async function run({ args, options }: InitInput, context: CommandContext): Promise<CommandResult> {
  const { templatesDir, sdkDir } = findInstallation();
  const templateDir = findTemplate(templatesDir, options.template);
  const values = await chooseValues(readManifest(templateDir), { args, options }, context);
  refuseUnknownZone(values['timezone']);
  const targetDir = resolve(context.cwd, args.dir ?? values['name'] ?? '.');
  const { force, dryRun } = options;
  const result = await scaffold({ templateDir, targetDir, sdkDir, values, force, dryRun });
  if (result.sdk === 'failed') {
    context.warn({
      ru: 'связать SDK с проектом не удалось; установите его: npm install @styk/sdk',
      en: 'the SDK could not be linked into the project; install it: npm install @styk/sdk',
    });
  }
  return { data: { dir: targetDir, dryRun, ...result }, text: (view) => report(result, targetDir, context.cwd, view) };
}

/** A template can only say how a name looks; whether there is such a zone is known here. */
function refuseUnknownZone(zone: string | undefined): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    throw initErrors.create('cli-init-timezone-unknown', { zone: zone ?? '' }, { cause });
  }
}

/** What was not given is asked for on a terminal; elsewhere the template's default counts. */
async function chooseValues(
  { placeholders }: TemplateManifest,
  { args, options }: InitInput,
  { ask, cwd, global, stdin }: CommandContext,
): Promise<Record<string, string>> {
  const given: Readonly<Record<string, unknown>> = options;
  const values: Record<string, string> = {};
  for (const { name, title, pattern, default: usual } of placeholders) {
    const folder = args.dir === undefined ? undefined : basename(resolve(cwd, args.dir));
    const otherwise = name === 'name' && folder !== undefined && new RegExp(pattern, 'u').test(folder) ? folder : usual;
    const value = given[name];
    if (typeof value === 'string') values[name] = value;
    else if (stdin.isTerminal && !global.json) {
      values[name] = await ask.input({ option: name, message: title, default: otherwise });
    } else values[name] = otherwise;
  }
  return values;
}

function report({ files, sdk }: ScaffoldResult, targetDir: string, cwd: string, view: View): string {
  const shown = files.filter(({ action }) => action !== 'unchanged');
  const folder = relative(cwd, targetDir);
  if (sdk === undefined) return [...shown.map(line), '', view.text(nothingWritten)].join('\n');
  if (shown.length === 0)
    return view.text({ ru: 'Всё уже так, ничего не изменено', en: 'Everything is so already, nothing was changed' });
  return [
    ...shown.map(line),
    '',
    view.text({ ru: 'Дальше:', en: 'Next:' }),
    ...(folder === '' ? [] : [`  cd ${folder}`]),
    '  npm test',
    '  styk conformance run --profile loyalty-pos --driver "node driver/driver.ts"',
  ].join('\n');

  function line({ path, action }: ScaffoldResult['files'][number]): string {
    return `${view.text(actionTexts[action])} ${join(folder, path)}`;
  }
}

const nothingWritten = { ru: 'Пробный запуск: ничего не записано', en: 'A dry run: nothing was written' };

const actionTexts = {
  created: { ru: 'создан     ', en: 'created    ' },
  unchanged: { ru: 'без изменений', en: 'unchanged  ' },
  updated: { ru: 'обновлён   ', en: 'updated    ' },
  kept: { ru: 'оставлен   ', en: 'kept       ' },
  overwritten: { ru: 'перезаписан', en: 'overwritten' },
} as const;
