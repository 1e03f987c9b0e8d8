/* A person's word on a quote: another speaker, another tone, no speech at all. It wins over the engines. */

import { get, post, remove } from '../api.js';
import { announce } from '../attention.js';
import { button, el, field, freshId } from '../dom.js';
import { KINDS } from '../format.js';
import { problem } from '../states.js';
import { LABELS } from '../tone.js';

/**
 * Opens the form in a card, or closes it.
 *
 * @param {Element} card
 * @param {Object} view whose `replace` shows the article as it is after the correction
 */
export function openCorrection(card, quote, view) {
  const open = card.querySelector('.correction-form');
  if (open) return open.remove();
  const form = correctionForm(card, quote, view);
  card.append(form);
  form.querySelector('select, input').focus();
  return form;
}

function correctionForm(card, quote, view) {
  const names = el('datalist', { id: freshId('names') }, [...view.speakers.values()].map(each => el('option', { value: each.name })));
  const kind = el('select', { name: 'kind' }, Object.entries(KINDS).map(([value, words]) =>
    el('option', { value, selected: value === quote.kind }, words)));
  const speaker = el('input', { name: 'speaker', value: quote.speaker?.name || '', dir: 'auto', maxLength: 200, list: names.id, autocomplete: 'off' });
  const tone = el('select', { name: 'label' }, el('option', { value: '' }, quote.tone ? 'as it is (' + quote.tone.label + ')' : 'not known'),
    LABELS.map(value => el('option', { value }, value)));
  const reason = el('input', { name: 'reason', required: true, dir: 'auto', maxLength: 1000, autocomplete: 'off' });
  const state = el('div', { role: 'status' });
  const speechOnly = el('div', { class: 'grid-2' }, field('Speaker', speaker), field('Tone', tone));
  const follow = () => {
    speechOnly.hidden = kind.value !== 'speech';
  };
  kind.addEventListener('change', follow);
  follow();

  const save = async event => {
    event.preventDefault();
    const body = changes(quote, kind.value, speaker.value.trim(), tone.value, reason.value.trim());
    if (!body) {
      state.replaceChildren(el('p', { class: 'note' }, 'Nothing is changed yet.'));
      return;
    }
    await apply(view, quote, state, () => post('v1/quotes/' + quote.id + '/corrections', body, { signal: view.signal }));
  };
  const close = () => {
    form.remove();
    card.querySelector('.card-actions button')?.focus();
  };
  const form = el('form', { class: 'correction-form', 'aria-label': 'Correct this quote', on: { submit: save } },
    field('What the marks are for', kind), speechOnly, names,
    field('Reason', reason, 'Kept with the correction.'),
    state,
    el('div', { class: 'actions' },
      el('button', { type: 'submit' }, 'Save'),
      button('Cancel', close, { class: 'quiet' }),
      quote.correction && button('Withdraw the correction', () => apply(view, quote, state, () =>
        remove('v1/quotes/' + quote.id + '/corrections/' + quote.correction.id, view.signal)), { class: 'quiet' })));
  form.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // the card would leave for the text
    close();
  });
  return form;
}

/** What differs from the quote as it is, or null. */
function changes(quote, kind, speaker, label, reason) {
  const body = { reason };
  if (kind !== quote.kind) body.kind = kind;
  if (kind === 'speech') {
    if (speaker && speaker !== quote.speaker?.name) body.speaker = speaker;
    if (label) body.label = label;
  }
  return Object.keys(body).length > 1 ? body : null;
}

async function apply(view, quote, state, send) {
  state.replaceChildren(el('p', { class: 'hint' }, 'Saving…'));
  try {
    await send();
    const article = await get('v1/articles/' + view.reading.id, {}, view.signal);
    view.replace({ ...article, isKept: true }, quote.id);
    announce('The quote is corrected');
  } catch (failure) {
    if (failure.name !== 'AbortError') state.replaceChildren(problem(failure, () => apply(view, quote, state, send), view.signal, state.closest('form')));
  }
}
