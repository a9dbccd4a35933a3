import { defineErrors } from '@styk/sdk/errors';

/** Choosing who signs. */
export const edoSignerErrors = defineErrors({
  'cli-edo-key-missing': {
    category: 'usage',
    message: { ru: 'нужен ключ, и один', en: 'a key is needed, and one only' },
    hint: {
      ru: 'Укажите --key вместе с --cert или только --pfx.',
      en: 'Give --key together with --cert, or --pfx alone.',
    },
  },
  'cli-edo-signer-option-missing': {
    category: 'usage',
    message: { ru: 'для --signer {signer} нужен {option}', en: '--signer {signer} needs {option}' },
  },
  'cli-edo-command-unclosed': {
    category: 'usage',
    message: {
      ru: 'в команде подписания не закрыта кавычка: {command}',
      en: 'a quote is not closed in the command to sign with: {command}',
    },
  },
});
