import { keep } from '../lib/memory.js';

export function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** Turns light into dark and back; returns whether it is dark now. */
export function switchTheme() {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  keep('theme', theme);
  return theme === 'dark';
}
