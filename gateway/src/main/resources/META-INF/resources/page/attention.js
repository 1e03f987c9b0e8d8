/* How somebody meets the page: what is said aloud, what has the focus, how a press comes, what the window has room for. */

import { el } from './dom.js';

/** Milliseconds after which what was announced is no longer there to be come upon. */
const SPOKEN = 10_000;

/** Tells people who cannot see the change. Each message is a node of its own: the same once more is news too. */
export function announce(message) {
  const line = el('p', {}, message);
  document.getElementById('announcer').append(line);
  setTimeout(() => line.remove(), SPOKEN);
}

/** The `data-focus` of what has the focus in a place, '' where it has none; undefined where the focus is elsewhere. */
export function focusIn(place) {
  return place.contains(document.activeElement) ? document.activeElement.dataset.focus || '' : undefined;
}

/** Gives the focus to who had it before a place was drawn anew, else to the place's heading, so that nobody is thrown out. */
export function refocus(place, name) {
  const same = name && place.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  if (same) same.focus({ preventScroll: true });
  else place.querySelector('[tabindex="-1"]')?.focus();
}

/** Does a piece of work for buttons that take no second press meanwhile. Disabled they would lose the focus. */
export async function whileBusy(buttons, work) {
  if (buttons.some(each => each.ariaDisabled === 'true')) return;
  for (const each of buttons) each.ariaDisabled = 'true';
  try {
    await work();
  } finally {
    for (const each of buttons) each.ariaDisabled = null;
  }
}

/** Whether a click comes from the keyboard: no button was pressed any number of times. */
export const isByKey = click => click.detail === 0;

/** Whether there is room for columns beside each other. */
export const isWide = () => matchMedia('(min-width: 60rem)').matches;
