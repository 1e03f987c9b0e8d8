import { el } from '../dom.js';

export function show(root, { title }) {
  title('Search');
  root.append(el('h1', { tabIndex: -1 }, 'Search'));
}
