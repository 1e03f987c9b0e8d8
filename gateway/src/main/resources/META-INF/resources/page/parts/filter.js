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

/** Says what is shown and how to change it. */
export function filterLine(view, passing) {
  const { quotes } = view.reading;
  const choices = Object.entries(ONLY).filter(([name, [, test]]) => !name || name === view.filter.only || quotes.some(test));
  const select = el('select', { class: 'small', 'aria-label': 'Which quotes', on: { change: () => view.setFilter({ only: select.value }) } },
    choices.map(([name, [words]]) => el('option', { value: name, selected: name === view.filter.only }, words)));
  const { speaker, tone } = view.filter;
  const said = [speaker && (view.speakers.get(speaker)?.name || 'somebody else'), tone].filter(Boolean).join(', ');
  const isFiltered = speaker || tone || view.filter.only;
  return el('div', { class: 'filter-line' },
    select,
    el('p', { role: 'status' },
      isFiltered ? count(passing) + ' of ' + plural(quotes.length, 'quote') : plural(quotes.length, 'quote'),
      said && ': ' + said),
    isFiltered && button('Show all', () => view.setFilter({ speaker: '', tone: '', only: '' }), { class: 'text-button' }));
}
