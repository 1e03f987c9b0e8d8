/* One batch: how far it is, how fast it goes, what failed. */

import { get, pause, remove, send } from '../api.js';
import { announce } from '../attention.js';
import { button, el } from '../dom.js';
import { count, duration, moment, plural, share } from '../format.js';
import { eachLine } from '../ndjson.js';
import { inWords } from '../problem-words.js';
import { during, problem } from '../states.js';
import { confirm } from './confirm.js';
import { download } from './take-along.js';

export const STATUS = { running: 'running', complete: 'complete', cancelled: 'cancelled' };

/** Seconds between two looks at a batch that runs. */
const LOOK = 2;
/** Failed lines that are shown; the file has all. */
const SHOWN = 200;

export async function batchPage(root, id, signal, title) {
  title('Batch');
  const heading = el('h1', { tabIndex: -1 }, 'Batch');
  const place = el('div', { class: 'batch' });
  root.append(el('p', { class: 'back' }, el('a', { href: '#/batches' }, 'All batches')), heading, place);
  await during(place, 'Fetching the batch…', async () => {
    const batch = await get('v1/batches/' + encodeURIComponent(id), {}, signal);
    heading.textContent = 'Batch of ' + moment(batch.createdAt);
    const view = new BatchView(batch, signal);
    view.follow();
    return view.node;
  }, signal);
}

class BatchView {
  constructor(batch, signal) {
    this.batch = batch;
    this.signal = signal;
    this.said = el('p', { class: 'batch-said' });
    this.pace = el('p', { class: 'hint' });
    this.progress = el('progress', { max: batch.total, 'aria-label': 'Articles worked off' });
    this.counts = el('dl', { class: 'numbers' });
    this.notes = el('div', {});
    this.failures = el('section', { class: 'failures', hidden: true, 'aria-labelledby': 'failures-heading' });
    this.cancel = button('Cancel the rest', () => this.#cancel(), { class: 'danger' });
    this.node = [
      el('div', { class: 'batch-progress' }, this.said, this.progress, this.pace),
      this.counts,
      el('div', { class: 'actions' }, this.cancel, button('Results as a file', () => this.#results(), { class: 'quiet' })),
      this.notes,
      this.failures,
    ];
    this.#draw();
  }

  /** Looks again until nothing is left. A gateway that is away is asked on: the batch goes on without this page. */
  async follow() {
    try {
      while (this.batch.status === 'running') {
        await pause(LOOK, this.signal);
        await this.#look();
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') this.notes.replaceChildren(problem(failure, () => this.follow(), this.signal));
    }
  }

  async #look() {
    const before = this.batch;
    this.batch = await get('v1/batches/' + this.batch.id, {}, this.signal);
    this.notes.querySelector('.problem')?.remove();
    this.#draw();
    if (before.status === 'running' && this.batch.status !== 'running') announce('The batch is ' + STATUS[this.batch.status]);
  }

  #draw() {
    const { status, total, counts, retrying, perMinute, secondsLeft, finishedAt } = this.batch;
    const ended = total - counts.waiting;
    this.progress.value = ended;
    this.said.replaceChildren(el('strong', {}, share(Math.floor(ended / total * 100) / 100)), ' ' + count(ended) + ' of ' + plural(total, 'article'),
      el('span', { class: 'status ' + status }, STATUS[status]));
    this.pace.textContent = status === 'running'
      ? [
        perMinute ? count(perMinute) + ' a minute' : 'Nothing moves just now; it goes on by itself',
        secondsLeft !== undefined && 'about ' + duration(secondsLeft) + ' left',
        retrying && plural(retrying, 'article') + ' tried again',
      ].filter(Boolean).join(' · ')
      : finishedAt ? 'Ended ' + moment(finishedAt) : '';
    this.counts.replaceChildren(...[['Done', counts.done], ['Failed', counts.failed], ['Waiting', counts.waiting], ['Cancelled', counts.cancelled]]
      .map(([name, number]) => el('div', {}, el('dt', {}, name), el('dd', { class: 'figure' }, count(number)))));
    const hadFocus = document.activeElement === this.cancel;
    this.cancel.hidden = status !== 'running';
    if (hadFocus && this.cancel.hidden) document.querySelector('h1').focus();
    if (counts.failed !== this.failed) {
      this.failed = counts.failed;
      this.#failures();
    }
  }

  async #cancel() {
    if (!await confirm('Cancel the rest of this batch?', 'What is stored stays. ' + plural(this.batch.counts.waiting, 'article') + ' will not be read.', 'Cancel the rest', 'Go on with it')) return;
    await this.#cancelNow();
  }

  async #cancelNow() {
    try {
      await remove('v1/batches/' + this.batch.id, this.signal);
      this.notes.replaceChildren();
      await this.#look();
    } catch (failure) {
      if (failure.name !== 'AbortError') this.notes.replaceChildren(problem(failure, () => this.#cancelNow(), this.signal));
    }
  }

  async #failures() {
    this.failures.hidden = !this.failed;
    if (!this.failed) return;
    try {
      const lines = [];
      await eachLine(await send('v1/batches/' + this.batch.id + '/results', { query: { state: 'failed' }, accept: 'application/x-ndjson', signal: this.signal }), line => {
        lines.push(line);
        return lines.length < SHOWN;
      });
      this.failures.replaceChildren(
        el('h2', { id: 'failures-heading' }, plural(this.failed, 'line') + ' failed'),
        el('div', { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Lines that failed' }, el('table', {},
          el('thead', {}, el('tr', {}, el('th', { scope: 'col', class: 'number' }, 'Line'), el('th', { scope: 'col' }, 'Why'), el('th', { scope: 'col', class: 'number' }, 'Tries'))),
          el('tbody', {}, lines.map(failedRow)))),
        this.failed > lines.length ? el('p', { class: 'hint' }, 'The first ' + count(lines.length) + '; the file of the results has all.') : '');
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failures.replaceChildren(problem(failure, () => this.#failures(), this.signal));
    }
  }

  async #results() {
    try {
      const answer = await send('v1/batches/' + this.batch.id + '/results', { accept: 'application/x-ndjson', signal: this.signal });
      download('batch-results.ndjson', await answer.blob());
      this.notes.replaceChildren();
      announce('The file is ready');
    } catch (failure) {
      if (failure.name !== 'AbortError') this.notes.replaceChildren(problem(failure, () => this.#results(), this.signal));
    }
  }
}

function failedRow({ line, problem: why, attempts }) {
  const { title, detail } = why ? inWords(why) : {};
  return el('tr', {},
    el('th', { scope: 'row', class: 'number' }, count(line)),
    el('td', {}, title, why?.field && [': ', el('code', {}, why.field)],
      // what helps who waits for an answer does not help a line
      detail && detail === why.detail && el('p', { class: 'hint', dir: 'auto' }, detail),
      why && el('p', { class: 'hint' }, el('code', {}, why.code))),
    el('td', { class: 'number' }, count(attempts)));
}
