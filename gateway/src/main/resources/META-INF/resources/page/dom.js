/*
 * Makes nodes. Text always becomes text nodes: nothing that an article holds is ever read as HTML, and the page's
 * Content-Security-Policy (require-trusted-types-for 'script') has the browser refuse every other way.
 */

/**
 * @param {string} tag
 * @param {Object} [properties] `class`, `data` (an object of data-* values), `on` (listeners by event), names with a
 *   dash or of ARIA as attributes, the rest as properties; undefined and null values are left out
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === 'class') node.className = value;
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'on') Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
    else if (name.includes('-') || ['role', 'for', 'list', 'scope', 'colspan', 'download'].includes(name)) {
      node.setAttribute(name, value);
    } else node[name] = value;
  }
  append(node, children);
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for SVG, where everything is an attribute. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(typeof child === 'number' ? String(child) : child);
  }
  return node;
}

/** A button that does not submit. */
export function button(label, onClick, properties = {}) {
  return el('button', { type: 'button', ...properties, on: { click: onClick, ...properties.on } }, label);
}

/** A form control with its label above it, and a hint below where there is one; the control's `required` is shown too. */
export function field(label, control, hint) {
  control.id ||= 'f' + (field.count = (field.count || 0) + 1);
  const note = hint && el('p', { class: 'hint', id: control.id + '-hint' }, hint);
  if (note) control.setAttribute('aria-describedby', note.id);
  return el('div', { class: 'field' }, el('label', { for: control.id }, label, control.required && needed()), control, note);
}

/** For eyes: others are told by the control itself. */
const needed = () => el('span', { class: 'needed', 'aria-hidden': 'true' }, ' required');

let ids = 0;
/** An id that the document has not yet. */
export const freshId = prefix => prefix + '-' + ++ids;
