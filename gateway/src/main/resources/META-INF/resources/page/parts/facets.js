/* How many of the quotes found have which value; a value narrows the search, once more takes that back. */

import { isWide } from '../attention.js';
import { button, el } from '../dom.js';
import { count, date, plural } from '../format.js';
import { SHAPES } from '../tone.js';

/** Values that are shown before somebody asks for all: on a phone they stand between the search and what it finds. */
const first = () => (isWide() ? 7 : 4);

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
  return el('details', { class: 'facets', open: isWide() },
    el('summary', {}, 'Narrow down'),
    el('div', { class: 'facet-lists' }, Object.entries(FACETS).map(([name, facet]) =>
      counts[name]?.length > 0 && section(name, facet, counts[name], filter, change))));
}

function section(name, facet, values, filter, change) {
  const sorted = facet.order ? [...values].sort(facet.order) : values;
  const list = el('ul', { class: 'plain' });
  const fill = shown => list.replaceChildren(...sorted.slice(0, shown).map(each => el('li', {}, value(name, facet, each, filter, change))));
  const few = first();
  fill(few);
  const more = sorted.length > few + 1 && button('All ' + count(sorted.length) + (sorted.length === 50 ? ' most frequent' : ''), () => {
    fill(sorted.length);
    more.remove();
    list.children[few].firstChild.focus();
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
  ], () => change(isSet ? Object.fromEntries(Object.keys(part).map(key => [key, undefined])) : part),
  { class: 'facet', 'aria-pressed': String(isSet), data: { focus: name + ':' + text } });
}

/**
 * How many quotes passed, of an answer with facets: the gateway counts the newest 10,000, all only where that is asked for.
 *
 * @param {{counted: {quotes: number, all: boolean}}} page
 * @returns {{number: number, isExact: boolean}}
 */
export const total = ({ counted }) => ({ number: counted.quotes, isExact: counted.all });

/** `3 quotes`, `more than 10,000 quotes`. */
export const howMany = ({ number, isExact }) => (isExact ? '' : 'more than ') + plural(number, 'quote');

/** Says that not all were counted, and has them counted. */
export function countedNote(what, countAll) {
  return el('p', { class: 'note' }, what + ' are those of the newest quotes alone. ',
    button('Count all', countAll, { class: 'text-button' }), el('span', { class: 'hint' }, ' Among millions that takes some seconds.'));
}
