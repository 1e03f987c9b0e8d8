/* Which quotes of an article are looked at. The filter is part of the address. */

import { button, el } from '../dom.js';
import { count, plural } from '../format.js';
import { LABELS, labelOf } from '../tone.js';

/** What the select offers beside speaker and tone. */
const ONLY = {
  '': ['All quotes', () => true],
  speech: ['Speech', quote => quote.kind === 'speech'],
  other: ['No speech', quote => quote.kind !== 'speech'],
  nobody: ['Nobody found', quote => quote.kind === 'speech' && !quote.speaker],
  unsure: ['Speaker less than 70% sure', quote => quote.speaker?.confidence < 0.7],
  corrected: ['Corrected', quote => quote.correction],
};

export function filterOf(query) {
  const tone = query.get('tone') || '';
  const only = query.get('only') || '';
  return {
    speaker: query.get('speaker') || '',
    tone: LABELS.includes(tone) || tone === 'pending' ? tone : '',
    only: ONLY[only] ? only : '',
  };
}

export const passes = (quote, { speaker, tone, only }) =>
  (!speaker || quote.speaker?.id === speaker)
  && (!tone || (quote.kind === 'speech' && labelOf(quote) === tone))
  && ONLY[only][1](quote);

/**
 * Says what is shown and how to change it. It is made once and told of changes, so that who changes the filter keeps the focus,
 * and what is said is heard.
 *
 * @returns {{node: Element, show: (passing: number) => void}}
 */
export function filterLine(view) {
  const { quotes } = view.reading;
  const choices = Object.entries(ONLY).filter(([name, [, test]]) => !name || name === view.filter.only || quotes.some(test));
  const select = el('select', { class: 'small', 'aria-label': 'Which quotes', on: { change: () => view.setFilter({ only: select.value }) } },
    choices.map(([name, [words]]) => el('option', { value: name }, words)));
  const said = el('p', { role: 'status', dir: 'auto' });
  const all = button('Show all', () => {
    select.focus(); // the button goes with the filter
    view.setFilter({ speaker: '', tone: '', only: '' });
  }, { class: 'text-button' });
  const show = passing => {
    const { speaker, tone, only } = view.filter;
    const whose = [speaker && (view.speakers.get(speaker)?.name || 'somebody else'), tone].filter(Boolean).join(', ');
    const isFiltered = Boolean(speaker || tone || only);
    select.value = only;
    all.hidden = !isFiltered;
    said.textContent = (isFiltered ? count(passing) + ' of ' : '') + plural(quotes.length, 'quote') + (whose && ': ' + whose);
  };
  return { node: el('div', { class: 'filter-line' }, select, said, all), show };
}
