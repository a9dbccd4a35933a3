import type { Finding } from '@styk/sdk/edo';
import type { View } from '../../output/view.ts';
import { findingText } from './findings.ts';

/** A document that lacks what its model cannot do without. */
export function refusedText(file: string, findings: readonly Finding[], view: View): string {
  return [
    view.text({ ru: '{mark} не разобран: {file}', en: '{mark} not read: {file}' }, { mark: view.style.red('✗'), file }),
    ...findings.map((finding) => findingText(finding, view)),
  ].join('\n');
}
