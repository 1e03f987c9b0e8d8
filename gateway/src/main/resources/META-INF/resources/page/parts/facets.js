/* How many of the quotes found have which value; a value narrows the search, once more takes that back. */

import { button, el } from '../dom.js';
import { count, date } from '../format.js';
import { SHAPES } from '../tone.js';

/** Values that are shown before somebody asks for all. */
const FIRST = 7;

const FACETS = {
  label: { title: 'Tone', part: value => ({ label: value }), isSet: (filter, value) => filter.label === value },
  speaker: { title: 'Speaker', part: value => ({ speaker: value, speakerId: undefined }), isSet: (filter, value) => filter.speaker === value },
  outlet: { title: 'Outlet', part: value => ({ outlet: value }), isSet: (filter, value) => filter.outlet === value },
  day: {
    title: 'Day',
    part: value => ({ from: value, to: value }),
    isSet: (filter, value) => filter.from === value && filter.to === value,
    words: value => date(value),
    order: (one, other) => (one.value < other.value ? 1 : -1),
  },
};

/** @param {Object<string, {value: string, count: number}[]>} counts */
export function facets(counts, filter, change) {
  const isWide = matchMedia('(min-width: 60rem)').matches;
  return el('details', { class: 'facets', open: isWide },
    el('summary', {}, 'Narrow down'),
    Object.entries(FACETS).map(([name, facet]) => counts[name]?.length > 0 && section(name, facet, counts[name], filter, change)));
}

function section(name, facet, values, filter, change) {
  const sorted = facet.order ? [...values].sort(facet.order) : values;
  const list = el('ul', { class: 'plain' });
  const fill = shown => list.replaceChildren(...sorted.slice(0, shown).map(each => el('li', {}, value(name, facet, each, filter, change))));
  fill(FIRST);
  const more = sorted.length > FIRST + 1 && button('All ' + count(sorted.length) + (sorted.length === 50 ? ' most frequent' : ''), () => {
    fill(sorted.length);
    more.remove();
    list.children[FIRST].firstChild.focus();
  }, { class: 'text-button' });
  if (!more) fill(sorted.length);
  return el('section', {}, el('h2', {}, facet.title), list, more);
}

function value(name, facet, { value: text, count: number }, filter, change) {
  const isSet = facet.isSet(filter, text);
  const part = facet.part(text);
  return button([
    el('span', { dir: 'auto' },
      name === 'label' && el('span', { class: 'shape ' + text, 'aria-hidden': 'true' }, SHAPES[text] + ' '),
      facet.words ? facet.words(text) : text),
    el('span', { class: 'figure' }, count(number)),
  ], () => change(isSet ? Object.fromEntries(Object.keys(part).map(key => [key, undefined])) : part, name + ':' + text),
  { class: 'facet', 'aria-pressed': String(isSet), data: { focus: name + ':' + text } });
}

/**
 * How many quotes passed: every quote has a day, but the gateway tells the fifty most frequent days alone.
 *
 * @returns {{number: number, isExact: boolean}}
 */
export function total(days = []) {
  return { number: days.reduce((sum, each) => sum + each.count, 0), isExact: days.length < 50 };
}
