/* Paper has no buttons. What they would show is shown while the article is printed, and is as it was afterwards. */

import { el } from '../dom.js';
import { count } from '../format.js';

/** Quotes whose reasons are printed; those of more would fill a book. */
const MOST_REASONS = 100;

/** @param {Object} view the article's view */
export function showAllWhilePrinting(view, signal) {
  let undo;
  addEventListener('beforeprint', () => {
    undo ??= showAll(view);
  }, { signal });
  addEventListener('afterprint', () => {
    undo?.();
    undo = undefined;
  }, { signal });
}

/** @returns {() => void} takes it back */
function showAll(view) {
  const { allRows } = view;
  view.allRows = true;
  view.drawMatrix();
  const undoCards = view.cards.showAll();
  const undoReasons = view.cards.node.querySelectorAll('.card').length > MOST_REASONS ? sayThatReasonsAreLeftOut(view) : openReasons(view);
  return () => {
    undoReasons();
    undoCards();
    view.allRows = allRows;
    view.drawMatrix();
  };
}

function openReasons(view) {
  const opened = [...view.cards.node.querySelectorAll('.opener[aria-expanded="false"]')];
  opened.forEach(each => each.click());
  return () => opened.forEach(each => each.click());
}

function sayThatReasonsAreLeftOut(view) {
  const note = el('p', { class: 'note' }, 'Of more than ' + count(MOST_REASONS) + ' quotes the reasons are printed only where they were open. Filter the quotes to print all of them.');
  view.cards.node.prepend(note);
  return () => note.remove();
}
