/* Several files, read one after the other; each can be opened as soon as it is done. */

import { pause } from '../api.js';
import { announce } from '../attention.js';
import { button, el } from '../dom.js';
import { plural } from '../format.js';
import { readArticle } from '../reading-work.js';
import { link } from '../router.js';
import { textOf } from './files.js';

/** How often a busy gateway is asked again before a file is given up. */
const TRIES = 5;

/** @param {File[]} files */
export function fileQueue(files, { keep, signal }) {
  const lines = files.map(file => ({ file, state: el('span', { class: 'file-state' }, 'waiting') }));
  const progress = el('progress', { max: files.length, value: 0, 'aria-label': 'Files read' });
  const said = el('p', { role: 'status', tabIndex: -1 }, 'Reading ' + plural(files.length, 'file') + '…');
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  const stopButton = button('Stop', () => stop.abort(), { class: 'quiet' });
  const node = el('section', { class: 'file-queue', 'aria-label': 'Files' },
    el('div', { class: 'row' }, said, stopButton), progress,
    el('ul', { class: 'plain' }, lines.map(line => el('li', { class: 'pair' }, el('span', { dir: 'auto' }, line.file.name), line.state))));
  work();
  return node;

  async function work() {
    let failed = 0;
    for (const line of lines) {
      if (!await readLine(line)) failed += 1;
      if (signal.aborted) return;
      progress.value += 1;
      said.textContent = progress.value + ' of ' + plural(files.length, 'file') + (failed ? ', ' + failed + ' not read' : '');
    }
    if (document.activeElement === stopButton) said.focus();
    stopButton.remove();
    announce('All files are read' + (failed ? ' but ' + failed : ''));
  }

  /** Whether it was read. */
  async function readLine({ file, state }) {
    if (ended.aborted) {
      state.textContent = 'stopped';
      return false;
    }
    state.textContent = 'reading…';
    try {
      const path = await patiently(state, async () =>
        readArticle({ title: file.name.replace(/\.[^.]+$/, ''), ...await textOf(file) }, { keep, signal: ended }));
      state.replaceChildren(el('a', { href: link(path) }, 'Open', el('span', { class: 'unseen' }, ' ' + file.name)));
      return true;
    } catch (failure) {
      state.replaceChildren(failure.name === 'AbortError' ? 'stopped' : failure.title || failure.message);
      if (failure.code) state.append(' ', el('code', {}, failure.code));
      state.classList.add('bad');
      return false;
    }
  }

  async function patiently(state, act) {
    for (let tries = 1; ; tries++) {
      try {
        return await act();
      } catch (failure) {
        if (!failure.retryAfter || tries === TRIES) throw failure;
        state.textContent = 'busy; again in ' + failure.retryAfter + ' s';
        await pause(failure.retryAfter, ended);
        state.textContent = 'reading…';
      }
    }
  }
}
