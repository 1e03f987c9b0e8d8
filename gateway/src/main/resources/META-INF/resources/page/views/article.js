/* An article with its quotes: marked in the text, as cards beside it, summed up in a matrix. */

import { get } from '../api.js';
import { el } from '../dom.js';
import { showReading } from '../parts/annotated.js';
import { reading } from '../readings.js';
import { during, empty } from '../states.js';

export async function show(root, { path, query, signal, title }) {
  if (path[0] === 'reading') {
    const kept = reading(path[1]);
    if (kept) return showReading(root, kept, { query, signal, title });
    title('Not kept');
    root.append(el('h1', { tabIndex: -1 }, 'This reading is gone'),
      empty('It was not kept', 'An article that is only read lives in the page that read it.',
        el('p', {}, el('a', { href: '#/' }, 'Read it again'))));
    return undefined;
  }
  title('Article');
  const place = el('div', {});
  root.append(el('h1', { tabIndex: -1 }, 'Article'), place);
  return during(place, 'Fetching the article…', async () => {
    const answer = await get('v1/articles/' + encodeURIComponent(path[1]), { version: query.get('version') }, signal);
    showReading(root, { ...answer, isKept: true }, { query, signal, title });
  }, signal);
}
