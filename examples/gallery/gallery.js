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

// Which languages there are, and who has read their texts.
const languages = await (await fetch('/widgets/v1/languages.json')).json();
const language = languages.find(({ tag }) => tag === asked.get('lang')) ?? languages[0];

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

document.querySelector('#languages').append(
  ...languages.map(({ tag, name }) => {
    const item = link(chosen, isDark, name, tag);
    item.firstChild.lang = tag;
    return item;
  }),
);
document.querySelector('#read-by').textContent = language.readBy
  ? `${language.name}: nagelezen door ${language.readBy.who} op ${language.readBy.on}.`
  : `${language.name}: deze teksten zijn nog door niemand nagelezen die deze taal van huis uit spreekt.`;

// Every element that the build has; a new one is here by itself.
const { elements } = await (await fetch('/widgets/v1/integrity.json')).json();
for (const tag of Object.keys(elements)) {
  if (asked.has('element') && asked.get('element') !== tag) continue;
  const element = document.createElement(tag);
  element.setAttribute('municipality', 'GM0193');
  element.setAttribute('lang', language.tag);
  element.append(
    Object.assign(document.createElement('p'), { lang: 'nl', textContent: 'Bel 038 555 01 93.' }),
  );
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

function link(id, dark, name, lang = asked.get('lang')) {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `?theme=${id}${dark ? '&scheme=dark' : ''}${lang ? `&lang=${lang}` : ''}`;
  anchor.textContent = name;
  const isSpoken = (lang ?? languages[0].tag) === language.tag;
  if (id === chosen && dark === isDark && isSpoken) anchor.setAttribute('aria-current', 'page');
  item.append(anchor);
  return item;
}
