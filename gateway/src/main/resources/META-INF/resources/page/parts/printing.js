/* Paper has no buttons. What they would show is shown while the article is printed, and is as it was afterwards. */

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
  const opened = [...view.cards.node.querySelectorAll('.opener[aria-expanded="false"]')];
  opened.forEach(each => each.click());
  return () => {
    opened.forEach(each => each.click());
    undoCards();
    view.allRows = allRows;
    view.drawMatrix();
  };
}
