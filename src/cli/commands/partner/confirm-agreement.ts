import type { AgreementVersion } from '@styk/sdk/api/partners';
import { StykError } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';

/** Shows a version and asks. Declining is the first choice, and `--yes` does not reach it: an agreement has an option of its own. */
export async function confirmAgreement(
  agreement: Pick<AgreementVersion, 'version' | 'text' | 'textHash' | 'effectiveFrom' | 'noticeKind'>,
  option: string,
  { ask, text }: CommandContext,
): Promise<boolean> {
  const { version, effectiveFrom, noticeKind, textHash } = agreement;
  const summary = `${agreement.text ?? ''}\n\n${text(agreementFacts, { version, effectiveFrom, notice: noticeText(noticeKind, text), textHash })}\n`;
  try {
    const answer = await ask.select({
      option,
      message: { ru: summary, en: summary },
      choices: [
        { value: 'decline', name: { ru: 'не принимать', en: 'decline' } },
        { value: 'accept', name: { ru: 'принять', en: 'accept' } },
      ],
    });
    return answer === 'accept';
  } catch (error) {
    if (error instanceof StykError && error.code === 'cli-answer-needed') return false;
    throw error;
  }
}

const agreementFacts = {
  ru: 'Редакция {version} с {effectiveFrom}, уведомление {notice}, SHA-256 {textHash}',
  en: 'Version {version} from {effectiveFrom}, notice {notice}, SHA-256 {textHash}',
};

/** `worse:45d` in words; a kind that came later than this program is shown as it is. */
function noticeText(kind: string, text: CommandContext['text']): string {
  const [, days] = /^worse:(\d+)d$/.exec(kind) ?? [];
  if (days === undefined) return kind;
  return text({ ru: 'об ухудшении условий — за {days} дней', en: 'of worse terms {days} days before' }, { days });
}
