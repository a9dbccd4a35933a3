import type { Colour } from './primitive.ts';

/** `#rrggbb` of every colour a form is drawn in. */
export const COLOURS: Readonly<Record<Colour, string>> = {
  black: '#000000',
  grey: '#5c5c5c',
  blue: '#1d3f8f',
  red: '#b3001b',
};
