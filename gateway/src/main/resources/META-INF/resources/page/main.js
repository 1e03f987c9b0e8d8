/* Starts the page: shows the view that the address names, and the next one when it changes. */

import { announce } from './attention.js';
import { el } from './dom.js';
import { load, route } from './router.js';
import { empty, loading, problem } from './states.js';
import { watchTheme } from './theme.js';

/** Milliseconds that a view may take before the page says that it loads: sooner, that would only flicker. */
const SOON = 200;

const main = document.getElementById('main');
let leaving = new AbortController();

function markCurrent(view) {
  const section = { article: 'articles' }[view] || view;
  for (const each of document.querySelectorAll('.bar a')) {
    const target = route(new URL(each.href).hash).view;
    if (target === section && !each.classList.contains('brand')) each.setAttribute('aria-current', 'page');
    else each.removeAttribute('aria-current');
  }
}

async function show(isFirst) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const { view, path, query } = route();
  markCurrent(path[0] === 'reading' ? 'read' : view);
  const root = el('div', { class: 'view view-' + (view || 'none') });
  main.replaceChildren(root);
  const slow = setTimeout(() => root.append(loading()), SOON);
  signal.addEventListener('abort', () => clearTimeout(slow), { once: true });
  try {
    const module = await load(view);
    if (signal.aborted) return;
    clearTimeout(slow);
    if (!module) {
      title('Not found');
      root.replaceChildren(el('h1', { tabIndex: -1 }, 'Not found'), empty('There is no such page here', el('p', {}, el('a', { href: '#/' }, 'Read an article'))));
    } else {
      root.replaceChildren();
      await module.show(root, { path, query, signal, title });
    }
  } catch (failure) {
    if (signal.aborted || failure.name === 'AbortError') return;
    console.error(failure);
    clearTimeout(slow);
    // a module that did not come is not asked for again before the page is loaded anew
    root.replaceChildren(problem(failure, failure.code ? () => show() : () => location.reload()));
  }
  if (!isFirst && !signal.aborted && !root.contains(document.activeElement)) {
    (root.querySelector('h1') || main).focus({ preventScroll: true });
    if (!query.has('quote') && !query.has('at')) scrollTo(0, 0);
  }
}

/** Names what is shown, in the window's title and aloud. */
function title(name) {
  document.title = name ? name + ' – Verbatim' : 'Verbatim';
  announce(name || 'Verbatim');
}

// The address after # belongs to the views, so the link only moves the focus
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});

watchTheme(document.getElementById('theme'));
addEventListener('hashchange', () => show());
show(true);
