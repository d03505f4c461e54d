// Themes as they are published: which files, and the classes that they want around them.
const THEMES = {
  steunpad: { name: 'Zonder stijl', files: [], classes: [] },
  utrecht: { name: 'Utrecht', files: ['utrecht'], classes: ['utrecht-theme'] },
  'utrecht-dark': {
    name: 'Utrecht, donker',
    files: ['utrecht-dark'],
    classes: ['utrecht-theme--color-scheme-dark'],
  },
  denhaag: { name: 'Den Haag', files: ['denhaag'], classes: ['denhaag-theme'] },
  nijmegen: { name: 'Nijmegen', files: ['nijmegen'], classes: ['nijmegen-theme'] },
  amsterdam: { name: 'Amsterdam', files: ['amsterdam'], classes: ['ams-theme'] },
  voorbeeld: { name: 'Voorbeeld', files: ['voorbeeld'], classes: ['voorbeeld-theme'] },
};

const asked = new URLSearchParams(location.search);
const chosen = THEMES[asked.get('theme')] ? asked.get('theme') : 'steunpad';
const isDark = asked.get('scheme') === 'dark';
const theme = THEMES[chosen];

document.documentElement.classList.add(...theme.classes);
document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
await Promise.all(theme.files.map(load));

document
  .querySelector('#themes')
  .append(
    ...Object.entries(THEMES).flatMap(([id, { name }]) => [
      link(id, false, name),
      link(id, true, `${name}, op een donker scherm`),
    ]),
  );

// Every element that the build has; a new one is here by itself.
const { elements } = await (await fetch('/widgets/v1/integrity.json')).json();
for (const tag of Object.keys(elements)) {
  if (asked.has('element') && asked.get('element') !== tag) continue;
  const element = document.createElement(tag);
  element.setAttribute('municipality', 'GM0193');
  element.textContent = 'Bel 038 555 01 93.';
  document.querySelector('#elements').append(element);
}

function load(file) {
  return new Promise((loaded) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = `themes/${file}.css`;
    sheet.onload = loaded;
    sheet.onerror = loaded;
    document.head.append(sheet);
  });
}

function link(id, dark, name) {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `?theme=${id}${dark ? '&scheme=dark' : ''}`;
  anchor.textContent = name;
  if (id === chosen && dark === isDark) anchor.setAttribute('aria-current', 'page');
  item.append(anchor);
  return item;
}
