import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { type CheckResult, checkFolder, checkNode, checkSdk, checkTool } from './checks.ts';
import type { DoctorInput } from './doctor.command.ts';
import { checkSigners } from './signers.ts';

export async function run(_: DoctorInput, context: CommandContext): Promise<CommandResult> {
  const checks = [
    checkNode(process.versions.node),
    checkSdk(context),
    checkFolder('config-folder', context.configDir),
    checkFolder('data-folder', context.dataDir),
    checkTool('openssl', context),
    checkTool('xmllint', context),
    ...checkSigners(context),
  ];
  const ready = checks.every(({ result }) => result !== 'error');
  return {
    data: { ready, checks: checks.map((check) => ({ ...check, message: context.text(check.message) })) },
    text: (view) =>
      [
        ...checks.map(({ result, message }) => `${mark(result, view)} ${view.text(message)}`),
        '',
        ready ? view.text({ ru: 'Всё готово', en: 'Ready' }) : view.text({ ru: 'Готово не всё', en: 'Not ready yet' }),
      ].join('\n'),
    exitCode: ready ? exitCodes.ok : exitCodes.failed,
  };
}

function mark(result: CheckResult, { style }: View): string {
  switch (result) {
    case 'ok':
      return style.green('✓');
    case 'info':
      return style.dim('–');
    case 'error':
      return style.red('✗');
  }
}
