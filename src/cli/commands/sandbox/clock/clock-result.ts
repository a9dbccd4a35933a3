import type { ClockState } from '@styk/sdk/api/sandbox';
import type { CommandResult } from '../../../output/result.ts';

export function clockResult(data: ClockState): CommandResult<ClockState> {
  const { now, frozen } = data;
  return {
    data,
    text: (view) => (frozen ? view.text({ ru: '{now} (стоит)', en: '{now} (frozen)' }, { now }) : now),
  };
}
