import type { LocalizedText } from '@styk/sdk/errors';

/** Types of the catalogue that no recipe causes, and why. */
export const impossible: Readonly<Record<string, LocalizedText>> = {
  'participation.offered': {
    ru: 'предложения приходят при заполнении: styk sandbox reset, затем seed',
    en: 'offers come with a seed: styk sandbox reset, then seed',
  },
};
