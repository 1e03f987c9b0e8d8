import { el } from '../dom.js';

export function show(root, { title }) {
  title('Batches');
  root.append(el('h1', { tabIndex: -1 }, 'Batches'));
}
