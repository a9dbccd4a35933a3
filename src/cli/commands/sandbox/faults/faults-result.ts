import type { FaultRuleList } from '@styk/sdk/api/sandbox';
import type { CommandResult } from '../../../output/result.ts';

export function faultsResult(list: FaultRuleList): CommandResult<FaultRuleList['items']> {
  const { items } = list;
  return {
    data: items,
    text: (view) =>
      items.length === 0
        ? view.text({ ru: 'Сбоев нет', en: 'No faults' })
        : view.table(
            [
              { title: { ru: 'ОПЕРАЦИЯ', en: 'OPERATION' }, value: ({ rule }) => rule.operationId ?? '*' },
              { title: { ru: 'СБОЙ', en: 'EFFECT' }, value: ({ rule }) => rule.effect },
              {
                title: { ru: 'СРАБОТАЛ', en: 'STRUCK' },
                value: ({ rule, struck }) => `${struck}/${rule.times ?? '∞'}`,
              },
            ],
            items,
          ),
  };
}
