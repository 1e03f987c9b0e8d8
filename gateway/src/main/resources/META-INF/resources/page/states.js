/* What a view shows while it has nothing else to show. */

import { button, el } from './dom.js';
import { key } from './api.js';

/** A quiet line with a moving bar. */
export function loading(message = 'Loading…') {
  return el('div', { class: 'state loading', role: 'status' },
    el('p', {}, message),
    el('div', { class: 'moving', 'aria-hidden': 'true' }));
}

/** Nothing is there, and what to do about it. */
export function empty(title, ...more) {
  return el('div', { class: 'state empty' }, el('h2', {}, title), ...more.map(each => (typeof each === 'string' ? el('p', {}, each) : each)));
}

/**
 * A problem in words, with what helps: a key, waiting, another try.
 *
 * @param {Error} failure a Problem, or a fault of the page itself
 * @param {(() => void)} [again] does the same once more; waited for and called where the problem says when it may pass
 * @param {AbortSignal} [signal] ends the waiting
 */
export function problem(failure, again, signal) {
  const asksForKey = failure.code === 'key-missing';
  const box = el('div', { class: 'state problem' + (asksForKey ? ' asks' : ''), role: 'alert' },
    el('h2', {}, asksForKey ? 'This gateway asks for a key' : failure.title || 'The page failed'),
    el('p', { dir: 'auto' }, asksForKey
      ? 'Whoever runs it can give you one.'
      : failure.detail || (failure.title ? '' : failure.message)),
    failure.field && el('p', {}, 'Field: ', el('code', {}, failure.field)));
  if (failure.isAboutAccess) box.append(keyForm(again));
  else if (failure.retryAfter && again) box.append(countdown(failure.retryAfter, again, signal));
  else if (again) box.append(el('p', {}, button('Try again', again)));
  if (failure.code) {
    box.append(el('p', { class: 'hint' }, 'Code ', el('code', {}, failure.code), failure.status ? ' · HTTP ' + failure.status : ''));
  }
  return box;
}

/** Counts down in words, tries again by itself at zero; people may be faster, or stop it. */
function countdown(seconds, again, signal) {
  const left = el('span', { class: 'figure' }, String(seconds));
  const line = el('p', {}, 'Trying again in ', left, ' s.');
  let timer;
  const end = () => clearInterval(timer);
  const now = () => {
    end();
    again();
  };
  const stop = button('Stop', () => {
    end();
    line.textContent = 'Stopped.';
    stop.remove();
  }, { class: 'quiet' });
  timer = setInterval(() => {
    seconds -= 1;
    left.textContent = String(Math.max(0, seconds));
    if (seconds <= 0) now();
  }, 1000);
  signal?.addEventListener('abort', end, { once: true });
  // role=timer keeps the ticking out of what is read aloud
  return el('div', { role: 'timer', 'aria-live': 'off' }, line, el('p', { class: 'actions' }, button('Try now', now), stop));
}

/** Takes an API key for this tab. */
export function keyForm(done) {
  const input = el('input', { type: 'password', autocomplete: 'off', spellcheck: false, required: true, id: 'api-key' });
  return el('form', {
    class: 'key-form',
    on: {
      submit: event => {
        event.preventDefault();
        key.set(input.value.trim());
        input.value = '';
        done?.();
      },
    },
  },
  el('label', { for: 'api-key' }, 'API key'),
  el('div', { class: 'row' }, input, el('button', { type: 'submit' }, 'Use this key')),
  el('p', { class: 'hint' }, 'It is kept in this tab until you close it.'));
}

/**
 * Runs `work` and shows its state in `place`: loading, then what it returns, or its problem.
 *
 * @param {Element} place
 * @param {() => Promise<Node|Node[]|void>} work what it returns replaces the content
 */
export async function during(place, message, work, signal) {
  place.replaceChildren(loading(message));
  try {
    const shown = await work();
    if (!signal?.aborted && shown) place.replaceChildren(...[shown].flat());
  } catch (failure) {
    if (failure.name === 'AbortError' || signal?.aborted) return;
    if (!failure.code) console.error(failure);
    place.replaceChildren(problem(failure, () => during(place, message, work, signal), signal));
  }
}
