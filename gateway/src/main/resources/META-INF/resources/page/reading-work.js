/* Has an article read by the gateway, kept or not. */

import { post } from './api.js';
import { remember } from './readings.js';

/**
 * @param {Object} article `text` or `html`, and what is known of it
 * @param {{keep: boolean, signal?: AbortSignal}} options
 * @returns {Promise<string[]>} the path of the page that shows it
 * @throws {Problem}
 */
export async function readArticle(article, { keep, signal }) {
  if (keep) {
    const kept = await post('v1/articles', article, { signal });
    return ['articles', kept.id];
  }
  const answer = await post('v1/analyses', article, { signal });
  const { html, ...known } = article;
  const reading = { ...known, ...answer, isKept: false };
  reading.name = remember(reading);
  return ['reading', reading.name];
}
