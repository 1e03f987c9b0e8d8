/* Many articles at once: sent as a file, worked off in the background. */

import { get, send } from '../api.js';
import { announce, focusIn, refocus } from '../attention.js';
import { button, el } from '../dom.js';
import { count, moment, plural } from '../format.js';
import { batchPage, STATUS } from '../parts/batch.js';
import { growing } from '../parts/growing.js';
import { go, link } from '../router.js';
import { during, empty, loading, problem } from '../states.js';

export async function show(root, { path, signal, title }) {
  if (path[1]) {
    await batchPage(root, path[1], signal, title);
    return;
  }
  title('Batches');
  const place = el('div', {});
  root.append(
    el('h1', { tabIndex: -1 }, 'Batches'),
    el('p', { class: 'lead' }, 'Send up to 100,000 articles as one file. They are stored and read in the background; you may close this page.'),
    sending(signal), place);
  await during(place, 'Fetching the batches…', async () => {
    const page = await get('v1/batches', { limit: 50 }, signal);
    if (!page.batches.length) return empty('No batch was sent yet', 'The file has one article a line, as JSON.');
    return [
      el('h2', {}, 'Sent so far'),
      growing(page, {
        list: el('ul', { class: 'plain rows' }),
        rows: each => each.batches.map(row),
        fetch: cursor => get('v1/batches', { limit: 50, cursor }, signal),
      }),
    ];
  }, signal);
}

function row(batch) {
  const { counts } = batch;
  return el('li', {},
    el('a', { class: 'row-name', href: link(['batches', batch.id]) }, moment(batch.createdAt)),
    el('span', { class: 'row-end' }, el('span', { class: 'status ' + batch.status }, STATUS[batch.status])),
    el('p', { class: 'hint' }, [
      count(counts.done) + ' of ' + plural(batch.total, 'article') + ' done',
      counts.failed && count(counts.failed) + ' failed',
      counts.cancelled && count(counts.cancelled) + ' cancelled',
      'sent by ' + batch.createdBy,
    ].filter(Boolean).join(' · ')));
}

function sending(signal) {
  const state = el('div', { class: 'sending' });
  const input = el('input', { type: 'file', accept: '.ndjson,.jsonl,application/x-ndjson', id: 'batch-file', class: 'unseen' });
  const take = file => file && sendFile(file, state, input, signal);
  input.addEventListener('change', () => {
    const [file] = input.files;
    input.value = '';
    take(file);
  });
  const zone = el('div', { class: 'drop' }, input,
    el('label', { for: 'batch-file' }, 'Choose a file'),
    el('span', { class: 'hint' }, 'or drop it anywhere here: NDJSON, one article a line'));
  const holdsFiles = event => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.add('over');
  }, { signal });
  addEventListener('dragleave', event => !event.relatedTarget && zone.classList.remove('over'), { signal });
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer.files[0]);
  }, { signal });
  return el('section', { class: 'send-batch', 'aria-label': 'Send a batch' }, zone,
    el('details', {}, el('summary', {}, 'What a line looks like'),
      el('pre', { tabIndex: 0 }, el('code', {}, '{"text": "“The bridge opens in May,” said Ana Ruiz.", "title": "Bridge to open",\n "outlet": "Courier", "publishedAt": "2026-02-03T09:30:00Z", "url": "https://…"}')),
      el('p', { class: 'hint' }, 'On one line. ', el('code', {}, 'text'), ' or ', el('code', {}, 'html'), ' is needed, the others help to find the article again. A line that is no article does not refuse the others.')),
    state);
}

async function sendFile(file, state, input, signal) {
  const stop = new AbortController();
  const size = file.size < 1e6 ? plural(Math.ceil(file.size / 1e3), 'kilobyte') : plural(Math.round(file.size / 1e6), 'megabyte');
  const line = loading('Sending ' + file.name + ', ' + size + '…');
  line.append(button('Stop', () => stop.abort(), { class: 'quiet' }));
  state.replaceChildren(line);
  input.disabled = true;
  try {
    const answer = await send('v1/batches', { method: 'POST', body: file, type: 'application/x-ndjson', signal: AbortSignal.any([signal, stop.signal]) });
    const batch = await answer.json();
    announce('Sent: ' + plural(batch.total, 'article'));
    go(['batches', batch.id]);
  } catch (failure) {
    if (signal.aborted) return;
    const held = focusIn(state);
    state.replaceChildren(failure.name === 'AbortError'
      ? el('p', { class: 'note', role: 'status', tabIndex: -1 }, 'Stopped. Nothing of it is stored.')
      : problem(failure, () => sendFile(file, state, input, signal), signal));
    if (held !== undefined) refocus(state, held);
  } finally {
    input.disabled = false;
  }
}
