/* Light, dark, or as the system has it. */

import { ofBrowser } from './storage.js';

const CHOICES = ['auto', 'light', 'dark'];
const KEY = 'verbatim-theme';

export function watchTheme(button) {
  const apply = choice => {
    if (choice === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    button.textContent = 'Theme: ' + choice;
  };
  const kept = () => {
    const choice = ofBrowser.getItem(KEY);
    return CHOICES.includes(choice) ? choice : 'auto';
  };
  button.addEventListener('click', () => {
    const next = CHOICES[(CHOICES.indexOf(kept()) + 1) % CHOICES.length];
    ofBrowser.setItem(KEY, next);
    apply(next);
  });
  apply(kept());
}
