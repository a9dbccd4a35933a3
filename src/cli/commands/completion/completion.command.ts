import { defineCommand, describeCommand, type InputOf } from '../../registry/define-command.ts';

const spec = describeCommand({
  path: ['completion'],
  summary: { ru: 'скрипт дополнения по Tab для оболочки', en: 'Tab completion script for a shell' },
  args: [
    {
      name: 'shell',
      required: true,
      choices: ['bash', 'zsh', 'fish', 'powershell'],
      summary: { ru: 'оболочка', en: 'shell' },
    },
  ],
  examples: [
    {
      command: 'source <(styk completion bash)',
      summary: { ru: 'bash: строка для ~/.bashrc', en: 'bash: a line for ~/.bashrc' },
    },
    {
      command: 'source <(styk completion zsh)',
      summary: { ru: 'zsh: строка для ~/.zshrc', en: 'zsh: a line for ~/.zshrc' },
    },
    {
      command: 'styk completion fish > ~/.config/fish/completions/styk.fish',
      summary: { ru: 'fish: файл дополнений', en: 'fish: a completions file' },
    },
    {
      command: 'styk completion powershell | Out-String | Invoke-Expression',
      summary: { ru: 'PowerShell: строка для $PROFILE', en: 'PowerShell: a line for $PROFILE' },
    },
  ],
});

export type CompletionInput = InputOf<typeof spec>;
export const completion = defineCommand(spec, () => import('./completion.handler.ts'));
