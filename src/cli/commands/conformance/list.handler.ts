import { findProfile } from '../../../conformance/requirements/profiles.ts';
import type { Requirement } from '../../../conformance/requirements/requirement.ts';
import type { CommandResult } from '../../output/result.ts';
import type { TableColumn } from '../../output/table.ts';
import type { View } from '../../output/view.ts';
import type { ListInput } from './list.command.ts';
import { severityTexts } from './severity-texts.ts';

export async function run({ options }: ListInput): Promise<CommandResult> {
  const { id, title, requirements } = findProfile(options.profile);
  const data = {
    profile: id,
    title,
    requirements: requirements.map((requirement) => ({
      ...requirement,
      implemented: requirement.notTestedReason === undefined,
    })),
  };
  return { data, text: (view) => view.table(columns(view), requirements) };
}

function columns(view: View): readonly TableColumn<Requirement>[] {
  return [
    { title: { ru: 'Требование', en: 'Requirement' }, value: ({ id }) => id },
    { title: { ru: 'Важность', en: 'Severity' }, value: ({ severity }) => view.text(severityTexts[severity]) },
    { title: { ru: 'О чём', en: 'About' }, value: ({ title }) => view.text(title) },
    {
      title: { ru: 'Проверка', en: 'Check' },
      value: ({ notTestedReason }) =>
        notTestedReason === undefined ? view.text({ ru: 'есть', en: 'yes' }) : view.text(notTestedReason),
    },
  ];
}
