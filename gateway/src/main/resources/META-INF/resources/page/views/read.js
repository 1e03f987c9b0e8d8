/* Where an article comes in: pasted, dropped or chosen; one or several. */

import { send } from '../api.js';
import { announce, focusIn, refocus, whileBusy } from '../attention.js';
import { button, el, field } from '../dom.js';
import { count, plural } from '../format.js';
import { readArticle } from '../reading-work.js';
import { go, load } from '../router.js';
import { during, loading, problem } from '../states.js';

/** A longer file is read as it is: a field for typing is slow with more. */
const EASY_TO_EDIT = 100_000;

export function show(root, { signal, title }) {
  title('Read an article');
  const state = el('div', { class: 'reading-state' });
  const text = el('textarea', { name: 'text', spellcheck: false, dir: 'auto', placeholder: '“The talks began very constructively,” said Ana Ruiz.' });
  const about = aboutFields();
  const keep = el('input', { type: 'checkbox', id: 'keep' });
  const words = el('p', { class: 'hint', id: 'words' });
  const counted = () => {
    text.ariaInvalid = null;
    const number = text.value.trim() ? text.value.trim().split(/\s+/).length : 0;
    words.textContent = number ? plural(number, 'word') + ', ' + count(text.value.length) + ' of 1,000,000 characters' : '';
  };
  text.addEventListener('input', counted);

  const options = () => ({ keep: keep.checked, signal });
  let running;
  const readOne = article => {
    running?.abort(); // who drops another file wants that one
    running = new AbortController();
    return readAndGo(article, { ...options(), stop: running, again: () => readOne(article) }, state);
  };
  const submit = el('button', { type: 'submit' }, 'Read');

  const takeOne = async file => {
    const { textOf } = await import('../parts/files.js');
    const article = await textOf(file);
    if (article.text?.length < EASY_TO_EDIT) {
      text.value = article.text;
      counted();
    }
    await readOne({ ...article, ...about.values() });
  };
  const takeMany = async files => {
    const { fileQueue } = await import('../parts/file-queue.js');
    const queue = fileQueue(files, options());
    state.replaceChildren(queue);
    queue.scrollIntoView({ block: 'nearest' });
  };
  /** What handles files comes with the first of them: most people paste. */
  const take = async files => {
    state.replaceChildren();
    try {
      await (files.length === 1 ? takeOne(files[0]) : takeMany(files));
    } catch (failure) {
      state.replaceChildren(problem(failure, () => location.reload(), signal));
    }
  };

  const form = el('form', {
    class: 'reader',
    on: {
      submit: event => {
        event.preventDefault();
        if (!text.value.trim()) {
          state.replaceChildren(el('p', { class: 'note', role: 'alert' }, 'Paste an article first, or drop a file.'));
          text.ariaInvalid = 'true';
          text.focus();
          return;
        }
        whileBusy([submit], () => readOne({ text: text.value, ...about.values() }));
      },
    },
  },
  field('Article', text),
  words,
  about.node,
  el('div', { class: 'actions' },
    submit,
    button('Try an example', () => during(state, 'Fetching the example…', async () => {
      text.value = await (await send('page/harbour-talks.txt', { accept: 'text/plain', signal })).text();
      text.scrollTop = 0;
      counted();
      await readOne({ text: text.value });
    }, signal), { class: 'quiet' }),
    el('div', { class: 'check' }, keep, el('label', { for: 'keep' }, 'Keep it, to search and correct later'))),
  state,
  dropZone(take, signal));

  root.append(
    el('h1', { tabIndex: -1 }, 'Who said what, in which tone?'),
    el('p', { class: 'lead' }, 'Paste a news article. Verbatim marks every quote, names its speaker, hears its tone, and shows why.'),
    form);
}

/** What people may know of the article; it helps to name speakers and to find it again. */
function aboutFields() {
  const inputs = {
    title: el('input', { maxLength: 1000, dir: 'auto' }),
    outlet: el('input', { maxLength: 300, dir: 'auto' }),
    author: el('input', { maxLength: 500, dir: 'auto' }),
    publishedAt: el('input', { type: 'date' }),
    url: el('input', { type: 'url', maxLength: 2000, placeholder: 'https://' }),
  };
  for (const [name, input] of Object.entries(inputs)) input.name = name;
  const labels = { title: 'Headline', outlet: 'Outlet', author: 'Author', publishedAt: 'Date', url: 'Address' };
  return {
    node: el('details', { class: 'about' },
      el('summary', {}, 'About the article'),
      el('div', { class: 'grid-2' }, Object.entries(inputs).map(([name, input]) => field(labels[name], input)))),
    values: () => Object.fromEntries(Object.entries(inputs)
      .map(([name, input]) => [name, input.value.trim()])
      .filter(([, value]) => value)
      .map(([name, value]) => [name, name === 'publishedAt' ? value + 'T00:00:00Z' : value])),
  };
}

function dropZone(take, signal) {
  const input = el('input', { type: 'file', multiple: true, accept: '.txt,.text,.md,.html,.htm,text/plain,text/html', id: 'files', class: 'unseen' });
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    if (files.length) take(files);
  });
  const zone = el('div', { class: 'drop' },
    input,
    el('label', { for: 'files' }, 'Choose files'),
    el('span', { class: 'hint' }, 'or drop them anywhere here: .txt or .html, one or many'));
  // The whole window takes files, so that nobody has to aim
  let depth = 0;
  const holdsFiles = event => event.dataTransfer?.types.includes('Files');
  const listen = (type, act) => addEventListener(type, event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    act(event);
    zone.classList.toggle('over', depth > 0);
  }, { signal });
  listen('dragenter', () => { depth += 1; });
  listen('dragleave', () => { depth = Math.max(0, depth - 1); });
  listen('dragover', () => {});
  listen('drop', event => {
    depth = 0;
    const files = [...event.dataTransfer.files];
    if (files.length) take(files);
  });
  return zone;
}

/** Reads one article with the time that goes by, and goes to it. */
async function readAndGo(article, { keep, signal, stop, again }, state) {
  const line = loading('Reading the article…');
  const ended = AbortSignal.any([signal, stop.signal]); // also by the next article
  const began = Date.now();
  const tick = setInterval(() => {
    line.firstChild.textContent = 'Reading the article… ' + Math.round((Date.now() - began) / 1000) + ' s';
  }, 1000);
  line.removeAttribute('role'); // the seconds are not for reading aloud
  line.append(button('Stop', () => stop.abort(), { class: 'quiet' }));
  state.replaceChildren(line);
  state.scrollIntoView({ block: 'nearest' });
  announce('Reading the article');
  load('article').catch(() => {}); // the view that shows it comes meanwhile; where it fails, going there will say so
  try {
    go(await readArticle(article, { keep, signal: ended }));
  } catch (failure) {
    if (signal.aborted || !line.isConnected) return;
    const held = focusIn(state);
    state.replaceChildren(failure.name === 'AbortError'
      ? el('p', { class: 'note', role: 'status', tabIndex: -1 }, 'Stopped.')
      : problem(failure, again, ended));
    if (held !== undefined) refocus(state, held);
    state.scrollIntoView({ block: 'nearest' });
  } finally {
    clearInterval(tick);
  }
}
