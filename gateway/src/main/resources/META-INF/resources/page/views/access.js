/* The API key of this tab. */

import { get, key } from '../api.js';
import { focusIn } from '../attention.js';
import { button, el } from '../dom.js';
import { keyForm, problem } from '../states.js';

export function show(root, { signal, title }) {
  title('Access');
  const place = el('div', {});
  root.append(el('h1', { tabIndex: -1 }, 'Access'), place);
  const draw = async () => {
    const held = focusIn(place);
    const state = el('div', { role: 'status' }, el('p', { class: 'hint' }, 'Asking…'));
    place.replaceChildren(
      state,
      keyForm(draw),
      key.get() ? el('p', {}, button('Forget the key', () => {
        key.set('');
        draw();
      }, { class: 'quiet' })) : '');
    if (held !== undefined) place.querySelector('input').focus();
    try {
      await get('v1/articles', { limit: 1 }, signal);
      state.replaceChildren(el('p', { class: 'note' },
        key.get() ? 'The key of this tab is good.' : 'No key is needed: Verbatim is open to this machine alone.'));
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      if (failure.isAboutAccess) state.replaceChildren(el('p', { class: 'note bad' }, failure.title + '. ' + failure.detail));
      else state.replaceChildren(problem(failure, draw, signal));
    }
  };
  draw();
}
