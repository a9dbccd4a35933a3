import type { LocalizedText } from '@styk/sdk/errors';
import type { Severity } from '../../../conformance/requirements/requirement.ts';

export const severityTexts: Readonly<Record<Severity, LocalizedText>> = {
  blocker: { ru: 'блокирует', en: 'blocker' },
  major: { ru: 'важное', en: 'major' },
  minor: { ru: 'совет', en: 'minor' },
};
