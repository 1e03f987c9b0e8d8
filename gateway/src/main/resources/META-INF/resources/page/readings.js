/* Articles that were read and not kept: they live in this page alone, until it is closed. */

const readings = new Map();

/** @returns {string} the name under which {@link reading} gives it back */
export function remember(reading) {
  const name = String(readings.size + 1);
  readings.set(name, reading);
  return name;
}

export const reading = name => readings.get(name);
