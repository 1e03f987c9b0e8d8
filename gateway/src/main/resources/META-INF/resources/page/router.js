/*
 * The address after # is the state: `#/articles/ID?quote=…`. So a link, a bookmark and the back button work from any
 * folder the page is served in, and the server needs no routes of the page's own.
 */

const VIEWS = {
  '': 'read',
  'articles': 'articles',
  'reading': 'article',
  'search': 'search',
  'compare': 'compare',
  'batches': 'batches',
  'watches': 'watches',
  'access': 'access',
};

/** @returns {{view: string, path: string[], query: URLSearchParams}} */
export function route(hash = location.hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decoded);
  const view = parts[0] === 'articles' && parts[1] ? 'article' : VIEWS[parts[0] || ''];
  return { view, path: parts, query: new URLSearchParams(query) };
}

/** An address that somebody cut off may end in half a sign: it leads nowhere, and must not stop the page. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `#/path?query` of the values that are given. */
export function link(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return '#/' + path.map(encodeURIComponent).join('/') + (given.length ? '?' + new URLSearchParams(given) : '');
}

/** Goes there, as a click on a link would. */
export const go = (path, query) => {
  location.hash = link(path, query);
};

/** Changes the query of the address and shows nothing anew: for a view that has already changed what it shows. */
export function keepQuery(changes) {
  const { path, query } = route();
  const next = { ...Object.fromEntries(query), ...changes };
  history.replaceState(null, '', link(path, next));
}

/** The same as a step of its own, which the back button undoes. */
export function visit(path, query) {
  history.pushState(null, '', link(path, query));
}

const NAMES = new Set(Object.values(VIEWS));

/** Every view is a module of its own, loaded when it is first shown. */
export async function load(view) {
  if (!NAMES.has(view)) return null;
  return import('./views/' + view + '.js');
}
