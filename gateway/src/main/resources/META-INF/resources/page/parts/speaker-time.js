/* Who speaks when, and how one speaker's tone goes over time. */

import { get } from '../api.js';
import { button, el } from '../dom.js';
import { count, plural, score } from '../format.js';
import { link } from '../router.js';
import { MOST_DAYS, scaleLine, strip, toneOverTime } from './time-chart.js';

/** Speakers who get a line of their own. */
const LINES = 5;

/**
 * A line of dots for each of the speakers with most quotes in a search; nothing where all is of one day.
 *
 * @param {Object} counts the search's facets
 */
export async function whoSpeaksWhen(counts, filter, signal) {
  const days = counts.day.map(each => each.value).sort();
  if (days.length < 2) return null;
  const top = (counts.speaker || []).slice(0, LINES);
  const pages = await Promise.all(top.map(each =>
    get('v1/quotes', { ...filter, speaker: each.value, facets: 'day', limit: 1 }, signal)));
  const lines = top.map((each, index) => ({ name: each.value, days: pages[index].facets.day })).filter(each => each.days.length);
  const scale = { from: days[0], to: days.at(-1), most: Math.max(...counts.day.map(each => each.count)) };
  return el('section', { class: 'who-when' },
    el('h2', {}, 'Who speaks when'),
    el('ul', { class: 'plain' },
      el('li', {}, el('span', { class: 'name' }, 'Everybody'), strip('Everybody', counts.day, scale)),
      lines.map(each => el('li', {},
        el('a', { class: 'name', dir: 'auto', href: link(['search'], { ...filter, speaker: each.name }) }, each.name),
        strip(each.name, each.days, scale)))),
    scaleLine(scale.from, scale.to),
    [counts, ...pages.map(each => each.facets)].some(each => each.day.length >= MOST_DAYS)
      && el('p', { class: 'hint' }, 'Of each line the ' + MOST_DAYS + ' days with most quotes.'));
}

/**
 * The one speaker of a search with tone over time, or the several who have that name.
 *
 * @param {(part: Object) => void} change narrows the search down to one of them
 */
export async function speakerPart(filter, change, signal) {
  if (filter.speakerId) return oneSpeaker(await get('v1/speakers/' + encodeURIComponent(filter.speakerId), {}, signal), filter, signal);
  const { speakers } = await get('v1/speakers', { name: filter.speaker, limit: 20 }, signal);
  if (!speakers.length) return null;
  if (speakers.length === 1) return oneSpeaker(speakers[0], filter, signal);
  return el('section', {},
    el('h2', {}, 'Several have this name'),
    el('ul', { class: 'plain' }, speakers.map(each => el('li', { class: 'pair' },
      button([el('span', { dir: 'auto' }, each.name), each.role && el('span', { class: 'hint', dir: 'auto' }, ' ' + each.role)],
        () => change({ speaker: undefined, speakerId: each.id }), { class: 'text-button' }),
      el('span', { class: 'hint' }, plural(each.quotes, 'quote'))))));
}

async function oneSpeaker(speaker, { from, to, outlet, ...others }, signal) {
  const { days } = await get('v1/speakers/' + speaker.id + '/timeline', { from, to, outlet }, signal);
  const isNarrower = ['q', 'topic', 'label', 'kind', 'minConfidence', 'minScore', 'maxScore'].some(name => others[name] !== undefined);
  return el('section', { class: 'one-speaker' },
    el('h2', { dir: 'auto' }, speaker.name),
    el('p', { class: 'hint', dir: 'auto' }, [
      speaker.role,
      plural(speaker.quotes, 'quote') + ' in ' + plural(speaker.articles, 'article') + ' of ' + plural(speaker.outlets, 'outlet'),
      'mean tone ' + score(speaker.meanScore),
      speaker.aliases.length > 0 && 'also ' + speaker.aliases.slice(0, 4).join(', ') + (speaker.aliases.length > 4 ? ' and ' + count(speaker.aliases.length - 4) + ' more' : ''),
    ].filter(Boolean).join(' · ')),
    days.length > 0 && toneOverTime(speaker.name, days),
    isNarrower && el('p', { class: 'hint' }, 'The chart holds all that was said in this time and outlet, whatever the words and tone that you search for.'));
}
