// Made by styk contracts docs.
// Runs in the head, before anything is shown: theme and language must not flash. Works from a disk, without a network.
(() => {
  const root = document.documentElement;
  root.classList.add('scripts');

  const remembered = (key) => {
    try {
      return localStorage.getItem(`styk-reference-${key}`);
    } catch {
      // A browser may keep nothing for pages on a disk.
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(`styk-reference-${key}`, value);
    } catch {
      // The choice then ends with the page.
    }
  };

  const isDark = () =>
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const theme = remembered('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  if ('bilingual' in root.dataset) {
    root.lang = remembered('language') ?? (/^ru\b/i.test(navigator.language) ? 'ru' : 'en');
  }

  document.addEventListener('DOMContentLoaded', () => {
    openTypes();
    switches();
    menu();
    copyButtons();
    search();
    // What was opened above has moved the place the address names.
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  });

  /** Fields of a type are written once, at the end of the page, and copied to where they are opened. */
  function openTypes() {
    const fill = (details) => {
      const link = details.querySelector(':scope > a');
      const body = document.getElementById(details.dataset.type)?.querySelector('.type-body');
      if (link !== null && body) link.replaceWith(body.cloneNode(true));
    };
    document.addEventListener(
      'toggle',
      ({ target }) => {
        if (target.open && target.dataset.type !== undefined) fill(target);
      },
      true,
    );
    const open = [...document.querySelectorAll('details[data-open]')];
    // Filled from the last to the first, so that none copies what another one has opened.
    for (const details of open) {
      fill(details);
      details.open = true;
    }
  }

  function switches() {
    const themeButton = document.getElementById('~theme');
    const languages = [...document.querySelectorAll('[data-language]')];
    const input = document.getElementById('~search');
    const show = () => {
      themeButton.setAttribute('aria-pressed', String(isDark()));
      for (const button of languages)
        button.setAttribute('aria-pressed', String(button.dataset.language === root.lang));
      input.placeholder = input.dataset[root.lang] ?? input.placeholder;
    };
    themeButton.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remember('theme', root.dataset.theme);
      show();
    });
    for (const button of languages) {
      button.addEventListener('click', () => {
        // The reader stays at what he reads although everything above it changes its height.
        const anchor = [...document.querySelectorAll('main [id]')].find(
          (element) => element.getBoundingClientRect().bottom > 80,
        );
        const top = anchor?.getBoundingClientRect().top ?? 0;
        root.lang = button.dataset.language;
        remember('language', root.lang);
        show();
        if (anchor !== undefined) scrollBy(0, anchor.getBoundingClientRect().top - top);
      });
    }
    show();
  }

  function menu() {
    const button = document.getElementById('~menu');
    const pages = document.getElementById('~pages');
    const set = (open) => {
      button.setAttribute('aria-expanded', String(open));
      pages.classList.toggle('open', open);
    };
    button.addEventListener('click', () => set(!pages.classList.contains('open')));
    pages.addEventListener('click', ({ target }) => {
      if (target.closest('a') !== null) set(false);
    });
    pages.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  function copyButtons() {
    for (const figure of document.querySelectorAll('figure')) {
      const pre = figure.querySelector('pre');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.innerHTML = '<span lang="ru">Копировать</span><span lang="en">Copy</span>';
      button.addEventListener('click', async () => {
        const done = await copy(pre);
        button.classList.toggle('done', done);
        setTimeout(() => button.classList.remove('done'), 1500);
      });
      figure.querySelector('figcaption').append(button);
    }
  }

  async function copy(pre) {
    try {
      await navigator.clipboard.writeText(pre.textContent);
      return true;
    } catch {
      // Where a page may not write to the clipboard, the text is at least marked for the reader.
      getSelection().selectAllChildren(pre);
      return false;
    }
  }

  function search() {
    const input = document.getElementById('~search');
    const list = document.getElementById('~found');
    let active = -1;

    const load = () => {
      if (document.querySelector('script[data-search]') !== null) return;
      const script = document.createElement('script');
      script.src = `${root.dataset.root}search.js`;
      script.dataset.search = '';
      script.addEventListener('load', update);
      document.head.append(script);
    };
    const show = (open) => {
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
      if (!open) activate(-1);
    };
    const activate = (index) => {
      const options = [...list.children];
      active = index;
      for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
      options[index]?.scrollIntoView({ block: 'nearest' });
      if (index < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', options[index].id);
    };
    const update = () => {
      const words = input.value
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      const found = words.length === 0 ? [] : best(globalThis.stykSearch ?? [], words);
      list.replaceChildren(...found.map(optionOf));
      show(found.length > 0);
      activate(found.length > 0 ? 0 : -1);
    };
    input.addEventListener('focus', load);
    input.addEventListener('input', update);
    input.addEventListener('keydown', (event) => {
      const count = list.children.length;
      if (event.key === 'Escape') show(false);
      else if (count === 0) return;
      else if (event.key === 'ArrowDown') activate((active + 1) % count);
      else if (event.key === 'ArrowUp') activate((active - 1 + count) % count);
      else if (event.key === 'Enter' && active >= 0) list.children[active].querySelector('a').click();
      else return;
      event.preventDefault();
    });
    list.addEventListener('click', () => show(false));
    document.addEventListener('pointerdown', ({ target }) => {
      if (target.closest('.search') === null) show(false);
    });
    document.addEventListener('keydown', (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.focus();
    });
  }

  /** Entries that hold every word; those whose name begins with the first word come first. */
  function best(entries, words) {
    const rated = [];
    for (const entry of entries) {
      const text = entry.join(' ').toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
      const name = entry[1].toLowerCase();
      const rank = name === words[0] ? 0 : name.startsWith(words[0]) ? 1 : name.includes(words[0]) ? 2 : 3;
      rated.push({ entry, rank });
    }
    return rated
      .sort((one, other) => one.rank - other.rank)
      .slice(0, 12)
      .map(({ entry }) => entry);
  }

  function optionOf([kind, name, address, ...texts], index) {
    const option = document.createElement('li');
    option.id = `~found-${index}`;
    option.setAttribute('role', 'option');
    const link = document.createElement('a');
    link.href = `${root.dataset.root}${address}`;
    link.tabIndex = -1;
    const bold = document.createElement('b');
    bold.textContent = name;
    const note = document.createElement('small');
    note.textContent = [texts[root.lang === 'en' ? texts.length - 1 : 0], kind].filter((text) => text).join(' · ');
    link.append(bold, ' ', note);
    option.append(link);
    return option;
  }
})();
