/* Who says how much in which tone; every number with quotes behind it filters. */

import { button, el } from '../dom.js';
import { count, plural, score, share } from '../format.js';
import { LABELS, SHAPES } from '../tone.js';
import { bar } from './why.js';

/** Rows that are shown before somebody asks for all. */
const FIRST_ROWS = 6;

/** @param {Object} view the article's view, with `reading.matrix` and a filter */
export function matrix(view) {
  const rows = view.reading.matrix || [];
  if (!rows.length) return el('p', { class: 'hint' }, 'Nobody is quoted.');
  const isPending = rows.some(row => pendingOf(row) > 0);
  const columns = isPending ? [...LABELS, 'pending'] : LABELS;
  const isLong = rows.length > FIRST_ROWS + 1;
  const shown = isLong && !view.allRows ? rows.slice(0, FIRST_ROWS) : rows;
  return el('section', { class: 'matrix', 'aria-labelledby': 'matrix-heading' },
    el('div', { class: 'matrix-head' },
      el('h2', { id: 'matrix-heading' }, 'Who, in which tone'),
      el('p', { class: 'hint' }, 'A name or a number shows its quotes alone.')),
    el('table', {}, head(columns, view), el('tbody', {}, shown.map(row => bodyRow(row, columns, view)))),
    isLong && button(view.allRows ? 'Show fewer' : 'Show all ' + count(rows.length) + ' speakers', () => {
      view.allRows = !view.allRows;
      view.drawMatrix();
    }, { class: 'text-button', data: { focus: 'rows' } }));
}

const pendingOf = row => row.quoteCount - LABELS.reduce((sum, label) => sum + (row.labels[label] || 0), 0);

function head(columns, view) {
  return el('thead', {}, el('tr', {},
    el('th', { scope: 'col' }, 'Speaker'),
    columns.map(label => el('th', { scope: 'col', class: 'tone-column' },
      toggle(view, { speaker: '', tone: label }, 'head-' + label, [
        el('span', { class: 'shape ' + label, 'aria-hidden': 'true' }, SHAPES[label]),
        el('span', { class: 'word' }, ' ' + label),
      ]))),
    el('th', { scope: 'col', class: 'number total' }, 'Quotes'),
    el('th', { scope: 'col', class: 'number total' }, 'Words'),
    el('th', { scope: 'col', class: 'share-column' }, 'Share of words'),
    el('th', { scope: 'col', class: 'number mean' }, 'Mean tone')));
}

function bodyRow(row, columns, view) {
  const speaker = view.speakers.get(row.speaker);
  const name = toggle(view, { speaker: row.speaker, tone: '' }, row.speaker, row.name);
  name.addEventListener('mouseenter', () => view.person(row.speaker));
  name.addEventListener('focus', () => view.person(row.speaker));
  name.addEventListener('mouseleave', () => view.person(''));
  name.addEventListener('blur', () => view.person(''));
  return el('tr', {},
    el('th', { scope: 'row' }, el('span', { dir: 'auto' }, name), speaker?.role && el('span', { class: 'role', dir: 'auto' }, speaker.role),
      // stands for the columns that a narrow window has no room for
      el('span', { class: 'in-short' }, plural(row.quoteCount, 'quote') + ', ' + share(row.share) + ' of words')),
    columns.map(label => cell(row, label, label === 'pending' ? pendingOf(row) : row.labels[label] || 0, view)),
    el('td', { class: 'number total' }, count(row.quoteCount)),
    el('td', { class: 'number total' }, count(row.wordCount)),
    el('td', { class: 'share-column' }, el('div', { class: 'share' }, bar(row.share), el('span', { class: 'figure' }, share(row.share)))),
    el('td', { class: 'number mean' }, score(row.meanScore)));
}

function cell(row, label, number, view) {
  if (!number) return el('td', { class: 'none' }, '·');
  const made = toggle(view, { speaker: row.speaker, tone: label }, row.speaker + '-' + label, count(number));
  made.setAttribute('aria-label', row.name + ', ' + label + ': ' + count(number));
  return el('td', { class: 'figure cell ' + label }, made);
}

/** A button that sets this part of the filter, and takes it back when it is set. */
function toggle(view, part, name, words) {
  const isSet = view.filter.speaker === part.speaker && view.filter.tone === part.tone;
  return button(words, () => view.setFilter(isSet ? { speaker: '', tone: '' } : part),
    { class: 'cell-button', 'aria-pressed': String(isSet), data: { focus: name } });
}
