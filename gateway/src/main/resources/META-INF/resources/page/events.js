/*
 * The gateway's stream of what watches are told. The browser's own EventSource cannot send an API key, so the stream is read
 * here: the lines of server-sent events, and coming back with the last id after the stream ended.
 */

import { pause, send } from './api.js';

/** Seconds before a stream that ended is opened again. */
const BACK = 2;

/**
 * Reads until `signal` ends it.
 *
 * @param {Object} listener
 * @param {(message: Object) => void} listener.told each message, in order
 * @param {(isOpen: boolean) => void} listener.state called when the stream has been opened, and when it has ended
 * @throws {Problem} that waiting does not help against
 */
export async function readEvents(watchId, { told, state }, signal) {
  let last = '0';
  while (!signal.aborted) {
    let wait = BACK;
    try {
      const answer = await send('v1/events', { query: { watchId }, accept: 'text/event-stream', headers: { 'Last-Event-ID': last }, signal });
      state(true);
      await eachEvent(answer, (id, data) => {
        last = id || last;
        told(JSON.parse(data));
      });
    } catch (failure) {
      if (failure.name === 'AbortError' || signal.aborted) return;
      // a stream that breaks off is no problem of the gateway: it is opened again
      if (failure.code && !failure.retryAfter) throw failure;
      wait = failure.retryAfter || BACK;
    }
    state(false);
    await pause(wait, signal).catch(() => {});
  }
}

async function eachEvent(answer, take) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split(/\r?\n\r?\n/);
    rest = events.pop();
    for (const event of events) {
      const fields = event.split(/\r?\n/).map(line => line.match(/^(id|data): ?(.*)$/)).filter(Boolean);
      const data = fields.filter(each => each[1] === 'data').map(each => each[2]).join('\n');
      if (data) take(fields.find(each => each[1] === 'id')?.[2], data);
    }
  }
}
