/* Quotes over time. Each chart says in words what it shows, and a table holds the numbers. */

import { el, svg } from '../dom.js';
import { count, date, plural, score } from '../format.js';
import { LABELS, SHAPES } from '../tone.js';

/** Values of a facet that the gateway tells: of days, those with most quotes. */
export const MOST_DAYS = 50;

const HEIGHT = 132;
const MIDDLE = HEIGHT / 2;

/** Where a day lies between the first and the last, in percent of the width. */
function placing(from, to) {
  const first = Date.parse(from);
  const span = Date.parse(to) - first;
  return day => (span ? 100 * (Date.parse(day) - first) / span : 50) + '%';
}

/**
 * One line of dots, as large as the days have quotes.
 *
 * @param {{value: string, count: number}[]} days
 * @param {{from: string, to: string, most: number}} scale shared by the lines that stand together
 */
export function strip(name, days, { from, to, most }) {
  const place = placing(from, to);
  const busiest = days.reduce((one, other) => (other.count > one.count ? other : one), days[0]);
  const sum = days.reduce((all, each) => all + each.count, 0);
  const said = name + ': ' + plural(sum, 'quote') + ' on ' + plural(days.length, 'day') + ', most on ' + date(busiest.value) + ' (' + count(busiest.count) + ')';
  return el('div', { class: 'strip' }, svg('svg', { role: 'img', 'aria-label': said },
    days.map(each => svg('circle', { cx: place(each.value), cy: 14, r: 2.5 + 9 * Math.sqrt(each.count / most) }, svg('title', {}, date(each.value) + ': ' + plural(each.count, 'quote'))))));
}

/** The first and the last day below a chart. */
export const scaleLine = (from, to) => el('p', { class: 'time-scale hint' }, el('span', {}, date(from)), el('span', {}, date(to)));

const labelOfMean = mean => (mean === undefined ? 'pending' : mean >= 0.25 ? 'positive' : mean <= -0.25 ? 'negative' : 'neutral');

/**
 * The mean tone of each day, as high as it is, as large as the day has quotes.
 *
 * @param {{day: string, quotes: number, meanScore?: number, labels: Object}[]} days of v1/speakers/ID/timeline
 */
export function toneOverTime(name, days) {
  const from = days[0].day;
  const to = days.at(-1).day;
  const most = Math.max(...days.map(each => each.quotes));
  const place = placing(from, to);
  const level = value => svg('line', { x1: -14, x2: '100%', y1: MIDDLE - value * MIDDLE, y2: MIDDLE - value * MIDDLE, class: 'axis' });
  const toned = days.filter(each => each.meanScore !== undefined);
  const said = 'Mean tone of ' + name + ' on ' + plural(toned.length, 'day') + ', from ' + date(from) + ' to ' + date(to) + '; the table below has the numbers';
  return el('figure', { class: 'tone-chart' },
    el('div', { class: 'plot' },
      el('div', { class: 'levels', 'aria-hidden': 'true' }, ['positive', 'neutral', 'negative'].map(each => el('span', {}, each))),
      el('div', { class: 'frame' }, svg('svg', { role: 'img', height: HEIGHT, 'aria-label': said },
        [1, 0, -1].map(level),
        toned.map(each => {
          const label = labelOfMean(each.meanScore);
          const size = 11 + 13 * Math.sqrt(each.quotes / most);
          return svg('text', { x: place(each.day), y: MIDDLE - each.meanScore * MIDDLE + size * 0.35, 'font-size': size, 'text-anchor': 'middle', class: 'mark ' + label },
            SHAPES[label], svg('title', {}, date(each.day) + ': ' + score(each.meanScore) + ', ' + plural(each.quotes, 'quote')));
        }))),
      scaleLine(from, to)),
    el('details', {},
      el('summary', {}, 'As a table'),
      el('div', { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Quotes of ' + name + ' by day' }, el('table', {},
        el('thead', {}, el('tr', {}, ['Day', 'Quotes', ...LABELS, 'Mean tone'].map((each, index) => el('th', { scope: 'col', class: index ? 'number' : null }, each)))),
        el('tbody', {}, days.map(each => el('tr', {},
          el('th', { scope: 'row' }, date(each.day)),
          el('td', { class: 'number' }, count(each.quotes)),
          LABELS.map(label => el('td', { class: 'number' }, count(each.labels[label] || 0))),
          el('td', { class: 'number' }, score(each.meanScore)))))))));
}
