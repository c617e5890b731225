import { html } from '../dom';
import type { Speech } from '../words';

/** What each key does, and a way to turn off the keys that act alone: whoever speaks to the computer may press them unawares. */
export function keyMap(speech: Speech, isOn: boolean, turn: (isOn: boolean) => void): HTMLDialogElement {
  const { words } = speech;
  const keys = [['/', words['keys.search']], ['f', words['keys.filters']], ['?', words['keys.map']], ['↓ ↑', words['keys.arrows']], [words['keys.enterKey'], words['keys.enter']],
    [words['keys.spaceKey'], words['keys.space']], [words['keys.escapeKey'], words['keys.escape']]] as const;
  const box = html('input', { type: 'checkbox', checked: isOn, change: () => turn(box.checked) });
  const dialog = html('dialog', { class: 'cs-keys', 'aria-labelledby': 'keys-title', close: () => dialog.remove() },
    html('h2', { id: 'keys-title' }, words.keysTitle),
    html('dl', {}, ...keys.map(([key, does]) => html('div', {}, html('dt', {}, html('kbd', {}, key)), html('dd', {}, does)))),
    html('label', { class: 'cs-pair-only' }, box, html('span', {}, words.keysOn)),
    html('button', { type: 'button', class: 'cs-button', click: () => dialog.close() }, words.keysClose));
  return dialog;
}
