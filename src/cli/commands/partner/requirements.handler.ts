import type { Requirement, RequirementSet, Task } from '@styk/sdk/api/partners';
import type { LocalizedText } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { exitCodes } from '../../output/exit-code.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import type { PartnerRequirementsInput } from './requirements.command.ts';
import { withPartner } from './with-partner.ts';

interface RequirementsData extends RequirementSet {
  /** What people have still to do. */
  readonly tasks: readonly Task[];
}

export async function run({ options }: PartnerRequirementsInput, context: CommandContext): Promise<CommandResult> {
  const { signal } = context;
  const data = await withPartner(options, context, async (styk, { partnerId }): Promise<RequirementsData> => {
    const [due, tasks] = await Promise.all([
      styk.partners.getRequirements(partnerId, { signal }),
      Array.fromAsync(styk.partners.listTasks(partnerId, {}, { signal })),
    ]);
    return { ...due, tasks: tasks.filter(({ state }) => state === 'open' || state === 'overdue') };
  });
  return {
    data,
    text: (view) => requirementsText(data, view),
    exitCode: data.pastDue.length > 0 ? exitCodes.invalid : exitCodes.ok,
  };
}

function requirementsText({ pastDue, currentlyDue, eventuallyDue, tasks }: RequirementsData, view: View): string {
  const sections = [
    ...section({ ru: 'Просрочено', en: 'Past due' }, pastDue, view),
    ...section({ ru: 'Сейчас', en: 'Now' }, currentlyDue, view),
    ...section({ ru: 'Позже', en: 'Later' }, eventuallyDue, view),
    ...(tasks.length === 0 ? [] : [tasksTable(tasks, view)]),
  ];
  return sections.length === 0 ? view.text({ ru: 'Ничего не требуется', en: 'Nothing is due' }) : sections.join('\n\n');
}

function section(title: LocalizedText, due: readonly Requirement[], view: View): readonly string[] {
  if (due.length === 0) return [];
  const table = view.table<Requirement>(
    [
      { title, value: ({ code }) => code },
      { title: { ru: 'Возможность', en: 'Capability' }, value: ({ capability }) => capability ?? '' },
      { title: { ru: 'Срок', en: 'Deadline' }, value: ({ deadline }) => deadline ?? '' },
      { title: { ru: 'Что делать', en: 'What to do' }, value: ({ remediation }) => remediation },
    ],
    due,
  );
  return [table];
}

function tasksTable(tasks: readonly Task[], view: View): string {
  return view.table<Task>(
    [
      { title: { ru: 'Задача', en: 'Task' }, value: ({ taskId }) => taskId },
      { title: { ru: 'Срок', en: 'Deadline' }, value: ({ dueAt }) => dueAt ?? '' },
      { title: { ru: 'О чём', en: 'About' }, value: ({ title }) => title },
    ],
    tasks,
  );
}
