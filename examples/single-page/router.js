// A router as frameworks have them: it makes a view when its address is opened and takes the old one away.
const VIEWS = {
  '#/': () => [heading('Welkom')],
  '#/steun': () => [heading('Steun vragen'), form('steunpad-support-request')],
  '#/vrijwilliger': () => [heading('Vrijwilliger worden'), form('steunpad-volunteer-signup')],
};

function show() {
  const view = VIEWS[location.hash] ?? VIEWS['#/'];
  document.querySelector('#view').replaceChildren(...view());
}

function form(tag) {
  // Only a visitor who comes to a form fetches its code; a second import is none.
  void import('/widgets/v1/steunpad.js');
  const element = document.createElement(tag);
  element.setAttribute('municipality', 'GM0193');
  element.textContent = 'Bel 038 555 01 93';
  return element;
}

function heading(text) {
  const element = document.createElement('h1');
  element.textContent = text;
  return element;
}

addEventListener('hashchange', show);
show();
