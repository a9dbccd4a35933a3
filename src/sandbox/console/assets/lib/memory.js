/** Keeps a choice of the reader, where the browser keeps anything. */
export function keep(key, value) {
  try {
    localStorage.setItem(`styk-console-${key}`, value);
  } catch {
    // The choice then ends with the page.
  }
}

export function kept(key) {
  try {
    return localStorage.getItem(`styk-console-${key}`);
  } catch {
    return null;
  }
}
