/* The filter of stored quotes, which a search and a watch share: as fields of a form, as words, as the API takes it. */

import { get } from '../api.js';
import { el, field } from '../dom.js';
import { date, KINDS, share } from '../format.js';
import { LABELS } from '../tone.js';

/** Parameters of GET v1/quotes that say which quotes; the others say in which order and form. */
const FILTERS = ['q', 'topic', 'speaker', 'speakerId', 'outlet', 'from', 'to', 'label', 'kind', 'minConfidence', 'minScore', 'maxScore'];

const given = values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''));

/** @param {URLSearchParams|Object} query of the address */
export function filterOf(query) {
  const all = query instanceof URLSearchParams ? Object.fromEntries(query) : query;
  return given(Object.fromEntries(FILTERS.map(name => [name, all[name]])));
}

/** `“bridge” · about river · Ana Ruiz · negative`. */
export function describe(filter) {
  return [
    filter.q && 'words “' + filter.q + '”',
    filter.topic && 'about “' + filter.topic + '”',
    filter.speaker && 'by ' + filter.speaker,
    filter.speakerId && 'by one speaker',
    filter.outlet && 'in ' + filter.outlet,
    filter.label,
    filter.kind && KINDS[filter.kind],
    filter.minConfidence !== undefined && 'speaker at least ' + share(Number(filter.minConfidence)) + ' sure',
    filter.minScore !== undefined && 'score from ' + filter.minScore,
    filter.maxScore !== undefined && 'score up to ' + filter.maxScore,
    filter.from && 'from ' + date(filter.from),
    filter.to && 'to ' + date(filter.to),
  ].filter(Boolean).join(' · ');
}

const choice = (values, words = each => each) => [el('option', { value: '' }, 'Any'), ...values.map(each => el('option', { value: each }, words(each)))];

const CONTROLS = {
  q: ['Words of the quote', () => el('input', { type: 'search', maxLength: 500, dir: 'auto' }), 'In any inflection: bridge -toll, "an exact phrase", ferry or boat'],
  topic: ['Words of the article', () => el('input', { type: 'search', maxLength: 500, dir: 'auto' })],
  speaker: ['Speaker', () => el('input', { maxLength: 300, dir: 'auto' })],
  outlet: ['Outlet', () => el('input', { maxLength: 300, dir: 'auto' })],
  from: ['From', () => el('input', { type: 'date' })],
  to: ['To', () => el('input', { type: 'date' })],
  label: ['Tone', () => el('select', {}, choice(LABELS))],
  kind: ['Kind', () => el('select', {}, choice(Object.keys(KINDS), each => KINDS[each]))],
  minConfidence: ['Sure of the speaker', () => el('select', {}, choice(['0.5', '0.7', '0.9'], each => 'at least ' + share(Number(each))))],
};

/**
 * Fields by their names.
 *
 * @param {string[]} names
 * @param {Object} initial values
 * @param {AbortSignal} [signal] ends what has to be asked for
 * @returns {{nodes: Object<string, Element>, values: () => Object, fill: (values: Object) => void}}
 */
export function filterFields(names, initial = {}, signal) {
  const inputs = {};
  const one = names.includes('speaker') ? oneSpeaker(() => inputs.speaker, signal) : null;
  const nodes = {};
  for (const name of names) {
    const [label, make, hint] = CONTROLS[name];
    inputs[name] = make();
    inputs[name].name = name;
    nodes[name] = field(label, inputs[name], hint);
  }
  const fill = next => names.forEach(name => {
    const value = next[name] === undefined ? '' : String(next[name]);
    const input = inputs[name];
    // an address may hold what the list has not
    if (value && input.tagName === 'SELECT' && ![...input.options].some(each => each.value === value)) input.append(el('option', { value }, value));
    if (input.value !== value) input.value = value; // the same again would move the caret
  });
  const fillAll = next => {
    fill(next);
    one?.show(next.speakerId);
  };
  const values = () => {
    const typed = given(Object.fromEntries(names.map(name => [name, inputs[name].value.trim()])));
    return one ? one.of(typed) : typed;
  };
  fillAll(initial);
  return { nodes, fill: fillAll, values };
}

/** A speaker who is meant by an id stands in the field by name; another name there, or none, takes that back. */
function oneSpeaker(input, signal) {
  let id;
  let shown;
  const write = name => {
    shown = name;
    input().value = name;
  };
  return {
    async show(next) {
      const isNew = next !== id;
      id = next;
      if (!next) return;
      write(isNew ? 'one speaker' : shown);
      if (!isNew) return;
      const speaker = await get('v1/speakers/' + encodeURIComponent(next), {}, signal).catch(() => null);
      if (speaker && id === next && input().value === shown) write(speaker.name);
    },
    of: ({ speaker, ...others }) => given({ ...others, ...(id && speaker === shown ? { speakerId: id } : { speaker }) }),
  };
}

/** Offers what is stored for a field that takes any text. */
export function suggest(input, values) {
  const list = el('datalist', { id: input.id + '-list' }, values.map(value => el('option', { value })));
  input.setAttribute('list', list.id);
  input.after(list);
}
