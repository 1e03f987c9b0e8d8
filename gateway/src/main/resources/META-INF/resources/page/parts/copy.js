/* What people take along of a quote. */

import { announce, button, el } from '../dom.js';
import { date } from '../format.js';

/** “Words” — Name, role. Title, Outlet, 3 Feb 2026. Address */
export function citation(quote, source = {}) {
  const who = quote.speaker
    ? ' — ' + quote.speaker.name + (quote.speaker.role ? ', ' + quote.speaker.role : '') + '.'
    : '';
  const where = [source.title, source.outlet, date(source.publishedAt)].filter(Boolean).join(', ');
  return [quote.text.trim() + who, where && where + '.', source.url].filter(Boolean).join(' ');
}

/** A quiet button that copies what `text` gives, and says so. */
export function copyButton(label, text) {
  const made = button(label, async () => {
    await copy(text());
    made.textContent = 'Copied';
    announce(label + ' copied');
    setTimeout(() => {
      made.textContent = label;
    }, 1500);
  }, { class: 'text-button' });
  return made;
}

/** The clipboard is closed to pages without TLS; then the text is shown, selected. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', { value: text, rows: 6, readOnly: true, 'aria-label': 'Text to copy' });
    const dialog = el('dialog', { class: 'copy-dialog', on: { close: () => dialog.remove() } },
      el('p', {}, 'The browser does not let this page copy. Copy it yourself:'),
      area,
      el('form', { method: 'dialog' }, el('button', {}, 'Close')));
    document.body.append(dialog);
    dialog.showModal();
    area.select();
  }
}
