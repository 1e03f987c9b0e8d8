/* Files as articles. */

const HTML = /\.(html?|xhtml)$/i;

/**
 * @param {File} file
 * @returns {Promise<{text?: string, html?: string}>} a page goes to the gateway as `html`, which finds the article in it
 */
export async function textOf(file) {
  const content = decode(await file.arrayBuffer());
  return HTML.test(file.name) || file.type === 'text/html' ? { html: content } : { text: content };
}

/** UTF-8; what is none comes from an older Windows. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
