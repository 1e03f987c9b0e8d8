/* What a card shows on wish, below its line of actions. */

import { button, el, freshId } from '../dom.js';

/**
 * @param {string} label of the button that opens and closes it
 * @param {(drawer: Element) => void} fill called when it is opened for the first time
 * @param {string} [className] of the button
 * @returns {{opener: Element, drawer: Element}}
 */
export function drawer(label, fill, className = '') {
  const place = el('div', { class: 'drawer', id: freshId('drawer'), hidden: true });
  const opener = button(label, () => {
    place.hidden = !place.hidden;
    opener.setAttribute('aria-expanded', String(!place.hidden));
    if (!place.hasChildNodes()) fill(place);
  }, { class: 'text-button opener ' + className, 'aria-expanded': 'false', 'aria-controls': place.id });
  return { opener, drawer: place };
}
