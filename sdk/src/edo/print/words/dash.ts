/** What a form holds where there is nothing to say: rules of filling in, ПП 1137. */
export const DASH = '--';
