/* What a view shows while it has nothing else to show. */

import { focusIn, refocus } from './attention.js';
import { button, el, field, freshId } from './dom.js';
import { key } from './api.js';
import { FIELDS } from './problem-words.js';

/** A quiet line with a moving bar. */
export function loading(message = 'Loading…') {
  return el('div', { class: 'state loading', role: 'status' },
    el('p', {}, message),
    el('div', { class: 'moving', 'aria-hidden': 'true' }));
}

/** Nothing is there, and what to do about it. */
export function empty(title, ...more) {
  return el('div', { class: 'state empty' }, el('h2', { tabIndex: -1 }, title), ...more.map(each => (typeof each === 'string' ? el('p', {}, each) : each)));
}

/**
 * A problem in words, with what helps: a key, waiting, another try.
 *
 * @param {Error} failure a Problem, or a fault of the page itself
 * @param {() => void} again does what failed once more: with the key that is given, when the problem says that it may pass,
 *   when somebody wants it
 * @param {AbortSignal} [signal] ends the waiting
 * @param {Element} [form] that holds the controls of what failed, where others of the view have the same names
 */
export function problem(failure, again, signal, form = document.getElementById('main')) {
  const said = el('p', { id: freshId('problem'), dir: 'auto' },
    failure.title ? failure.detail : 'Load it again. If that does not help, tell whoever runs Verbatim what stands below.');
  const box = el('div', { class: 'state problem' + (failure.code === 'key-missing' ? ' asks' : ''), role: 'alert' },
    el('h2', { tabIndex: -1 }, failure.title || 'The page failed'),
    said,
    failure.field && fieldLine(failure.field, form, said, signal));
  if (failure.isAboutAccess) box.append(keyForm(again));
  else if (failure.retryAfter) box.append(countdown(failure.retryAfter, again, signal));
  else if (!failure.isAboutTheRequest) box.append(el('p', {}, button('Try again', again)));
  box.append(failure.code ? forSupport(failure) : el('p', { class: 'hint' }, el('code', {}, failure.message)));
  return box;
}

/** Names the field as its form does, and marks it there; as the API does where no form has it. */
function fieldLine(path, form, said, signal) {
  const name = path.split('.').at(-1); // a watch has its filter in an object
  const control = form.querySelector(`[name="${CSS.escape(name)}"]`);
  if (control) markInvalid(control, said, signal);
  const words = control?.labels[0]?.firstChild.textContent || FIELDS[name];
  return el('p', {}, 'Field: ', words ? el('strong', {}, words) : el('code', {}, path));
}

/** What takes the mark from a control. */
const marked = new WeakMap();

/** Until it is changed or sent again a control says that it is not accepted, and why. */
function markInvalid(control, said, signal) {
  marked.get(control)?.();
  const before = control.getAttribute('aria-describedby');
  const over = new AbortController();
  const unmark = () => {
    over.abort();
    control.ariaInvalid = null;
    if (before) control.setAttribute('aria-describedby', before);
    else control.removeAttribute('aria-describedby');
  };
  marked.set(control, unmark);
  control.ariaInvalid = 'true';
  control.setAttribute('aria-describedby', [before, said.id].filter(Boolean).join(' '));
  const closed = control.closest('details:not([open])');
  if (closed) {
    closed.open = true;
    control.scrollIntoView({ block: 'center' });
  }
  for (const [target, event] of [[control, 'input'], [control.form, 'submit'], [signal, 'abort']]) {
    target?.addEventListener(event, unmark, { signal: over.signal });
  }
}

/** What whoever looks into the logs will ask for. */
const forSupport = ({ code, status, requestId }) => el('p', { class: 'hint' },
  'Code ', el('code', {}, code), status > 0 && ' · HTTP ' + status, requestId && [' · request ', el('code', {}, requestId)]);

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
  const tryNow = button('Try now', now);
  const stop = button('Stop', () => {
    end();
    line.textContent = 'Stopped.';
    tryNow.focus();
    stop.remove();
  }, { class: 'quiet' });
  timer = setInterval(() => {
    if (!line.isConnected) { // what it stood in is about something else by now
      end();
      return;
    }
    seconds -= 1;
    left.textContent = String(Math.max(0, seconds));
    if (seconds <= 0) now();
  }, 1000);
  signal?.addEventListener('abort', end, { once: true });
  // role=timer keeps the ticking out of what is read aloud
  return el('div', { role: 'timer', 'aria-live': 'off' }, line, el('p', { class: 'actions' }, tryNow, stop));
}

/**
 * Takes an API key for this tab.
 *
 * @param {() => void} again does what the key is needed for
 */
export function keyForm(again) {
  const input = el('input', { type: 'password', autocomplete: 'off', spellcheck: false, required: true });
  const named = field('API key', input, 'It is kept in this tab until you close it.');
  return el('form', {
    class: 'key-form',
    on: {
      submit: event => {
        event.preventDefault();
        key.set(input.value.trim());
        input.value = '';
        again();
      },
    },
  },
  named, el('button', { type: 'submit' }, 'Use this key'));
}

/**
 * Runs `work` and shows its state in `place`: loading, then what it returns, or its problem. Who had the focus there keeps it.
 *
 * @param {Element} place
 * @param {() => Promise<Node|Node[]|void>} work what it returns replaces the content
 * @param {boolean} [keepsOld] what stands there stays until the new is there, and can be used meanwhile
 */
export async function during(place, message, work, signal, keepsOld = false) {
  const held = focusIn(place);
  if (keepsOld && place.firstElementChild && !place.querySelector(':scope > .state')) place.setAttribute('aria-busy', 'true');
  else place.replaceChildren(loading(message));
  const show = nodes => {
    const name = focusIn(place) ?? (document.activeElement === document.body ? held : undefined);
    place.removeAttribute('aria-busy');
    place.replaceChildren(...nodes);
    if (name !== undefined) refocus(place, name);
  };
  try {
    const shown = await work();
    if (!signal?.aborted && shown) show([shown].flat());
  } catch (failure) {
    if (failure.name === 'AbortError' || signal?.aborted) return;
    if (!failure.code) console.error(failure);
    show([problem(failure, () => during(place, message, work, signal, keepsOld), signal)]);
  }
}
