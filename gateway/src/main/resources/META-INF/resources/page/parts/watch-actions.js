/* What can be done with a watch: try it, pause it, change it, give it a new secret, end it. */

import { get, pause, post, remove, send } from '../api.js';
import { announce } from '../attention.js';
import { button, el } from '../dom.js';
import { moment } from '../format.js';
import { go, link } from '../router.js';
import { loading, problem } from '../states.js';
import { confirm } from './confirm.js';
import { copyButton } from './copy.js';
import { watchForm } from './watch-form.js';

/** Seconds between two looks at a test message, and how often it is looked at. */
const LOOK = 0.5;
const LOOKS = 60;

/**
 * @param {Object} watch
 * @param {Object} page
 * @param {Element} page.notes takes what is said about it
 * @param {(watch: Object) => void} page.changed shows the watch as it is now
 * @param {() => void} page.delivered shows the deliveries as they are now
 */
export function watchActions(watch, page, signal) {
  const path = 'v1/watches/' + watch.id;
  const said = (...nodes) => page.notes.replaceChildren(...nodes);
  const act = async work => {
    try {
      await work();
    } catch (failure) {
      if (failure.name !== 'AbortError') said(problem(failure, () => act(work), signal));
    }
  };
  const call = async (what, words) => {
    const answer = await send(path + '/' + what, { method: 'POST', signal });
    announce(words);
    page.changed(await answer.json());
  };
  const leave = () => {
    said();
    change.focus();
  };
  const change = button('Change', () => said(changing(watch, page, leave, signal)), { class: 'quiet' });
  return el('div', { class: 'actions' },
    watch.url && button('Send a test message', () => act(() => testIt(path, page, said, signal))),
    watch.url && (watch.paused
      ? button('Resume', () => act(() => call('resume', 'It goes on')), { class: 'quiet', data: { focus: 'pause' } })
      : button('Pause', () => act(() => call('pause', 'It is paused')), { class: 'quiet', data: { focus: 'pause' } })),
    change,
    watch.url && button('New secret', () => rotate(path, said, act, signal), { class: 'quiet' }),
    el('a', { class: 'button quiet', href: link(['search'], watch.filter) }, 'Search with this filter'),
    button('End this watch', () => end(path, act, signal), { class: 'danger' }));
}

async function testIt(path, { delivered }, said, signal) {
  said(loading('Sending a test message…'));
  let delivery = await post(path + '/test', undefined, { signal });
  for (let i = 0; i < LOOKS && delivery.state === 'waiting'; i++) {
    await pause(LOOK, signal);
    const page = await get(path + '/deliveries', { limit: 25 }, signal);
    delivery = page.deliveries.find(each => each.id === delivery.id) || delivery;
  }
  const words = {
    delivered: 'The test message was delivered: the receiver answered ' + delivery.lastStatus + '.',
    dead: 'The test message was not delivered: ' + delivery.lastProblem + '.',
    waiting: 'The test message is still being sent.',
  }[delivery.state];
  said(el('p', { class: delivery.state === 'dead' ? 'note bad' : 'note', role: 'status' }, words));
  delivered();
}

function changing(watch, { changed }, leave, signal) {
  const form = watchForm(watch, {
    label: 'Change it',
    keep: async wanted => {
      const answer = await send('v1/watches/' + watch.id, { method: 'PUT', json: wanted, signal });
      announce('The watch is changed');
      changed(await answer.json());
    },
    leave,
  }, signal);
  queueMicrotask(() => form.querySelector('input').focus());
  return form;
}

async function rotate(path, said, act, signal) {
  if (!await confirm('Give it a new secret?', 'For a day, messages are signed with the old one too, so that the receiver can change over.', 'New secret', 'Keep the old one')) return;
  await act(async () => {
    const watch = await (await send(path + '/rotate', { method: 'POST', signal })).json();
    const note = el('div', { class: 'note', tabIndex: -1 }, secretNote(watch.secret),
      el('p', {}, 'The old one is good until ' + moment(watch.previousSecretUntil) + '.'));
    said(note);
    note.focus();
  });
}

/** The one time that a secret is shown. */
export const secretNote = secret => el('p', {}, 'The secret that its messages are signed with is shown this once: ',
  el('code', {}, secret), ' ', copyButton('Copy the secret', () => secret));

async function end(path, act, signal) {
  if (!await confirm('End this watch?', 'What it was told is forgotten; the quotes stay.', 'End this watch')) return;
  await act(async () => {
    await remove(path, signal);
    announce('The watch is ended');
    go(['watches']);
  });
}
