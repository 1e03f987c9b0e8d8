/* Lines of JSON, read as they come, so that an answer of a hundred thousand lines is never held as one text. */

/**
 * @param {Response} response of application/x-ndjson
 * @param {(line: Object) => boolean|void} take false ends the reading
 */
export async function eachLine(response, take) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value || '')).split('\n');
    rest = done ? '' : lines.pop();
    for (const line of lines) {
      if (line && take(JSON.parse(line)) === false) {
        await reader.cancel();
        return;
      }
    }
    if (done) return;
  }
}
