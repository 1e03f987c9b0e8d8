/* What people take along of a quote. */

import { announce } from '../attention.js';
import { button, el, freshId } from '../dom.js';
import { date } from '../format.js';

/** “Words” — Name, role. Title, Outlet, 3 Feb 2026. Address */
export function citation(quote, source = {}) {
  const who = quote.speaker
    ? ' — ' + quote.speaker.name + (quote.speaker.role ? ', ' + quote.speaker.role : '') + '.'
    : '';
  const where = [source.title, source.outlet, date(source.publishedAt)].filter(Boolean).join(', ');
  return [quote.text.trim() + who, where && where + '.', source.url].filter(Boolean).join(' ');
}

/** Milliseconds for which a button says what became of its copy. */
const SAID = 2_000;

/** A quiet button that copies what `text` gives, and says whether it did. */
export function copyButton(label, text) {
  let back;
  const say = (words, spoken) => {
    made.textContent = words;
    announce(spoken);
    clearTimeout(back);
    back = setTimeout(() => {
      made.textContent = label;
    }, SAID);
  };
  const made = button(label, async () => {
    try {
      await navigator.clipboard.writeText(text());
      say('Copied', label + ' copied');
    } catch {
      say('Not copied', label + ' not copied');
      showToCopy(text());
    }
  }, { class: 'text-button' });
  return made;
}

/** The clipboard is closed to pages without TLS, and to those that people close it to: then the text is shown, selected. */
function showToCopy(text) {
  const heading = el('h2', { id: freshId('copy') }, 'Nothing was copied');
  const area = el('textarea', { value: text, rows: 6, readOnly: true, dir: 'auto', 'aria-label': 'Text to copy' });
  const dialog = el('dialog', { class: 'copy-dialog', 'aria-labelledby': heading.id, on: { close: () => dialog.remove() } },
    heading,
    el('p', {}, 'The browser does not let this page use the clipboard. The text is selected: copy it yourself.'),
    area,
    el('form', { method: 'dialog' }, el('button', {}, 'Close')));
  document.body.append(dialog);
  dialog.showModal();
  area.select();
}
