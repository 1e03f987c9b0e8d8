/* What the browser keeps for the page. Some keep nothing, by a setting or in a frame: then it is kept until the page is left. */

function open(area) {
  try {
    const storage = globalThis[area];
    storage.setItem('verbatim-try', '');
    storage.removeItem('verbatim-try');
    return storage;
  } catch {
    const values = new Map();
    return {
      getItem: name => values.get(name) ?? null,
      setItem: (name, value) => values.set(name, value),
      removeItem: name => values.delete(name),
    };
  }
}

/** Forgotten with the tab. */
export const ofTab = open('sessionStorage');
export const ofBrowser = open('localStorage');
