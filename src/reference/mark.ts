/** By what a file of a reference is known; it stands near the beginning of each. */
export const MARK = 'Made by styk contracts docs';
