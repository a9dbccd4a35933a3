// Runs before anything is shown: theme and language must not flash.
(() => {
  const remembered = (key) => {
    try {
      return localStorage.getItem(`styk-console-${key}`);
    } catch {
      // A browser may be told to keep nothing.
      return null;
    }
  };
  const root = document.documentElement;
  const theme = remembered('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  const language = remembered('language');
  root.lang =
    language === 'ru' || language === 'en' ? language : /^(ru|be|kk)\b/i.test(navigator.language) ? 'ru' : 'en';
})();
