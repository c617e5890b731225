import { html } from '../dom';
import { session } from '../session';
import type { Speech } from '../words';

/** Why one is asked to sign in. */
export type Why = 'welcome' | 'expired' | 'locked' | 'left';

/** Asks to sign in, over whatever is on the page; the page behind cannot be reached until then. */
export function signInDialog(speech: Speech, why: Why, opened: () => void): HTMLDialogElement {
  const { words } = speech;
  const fault = html('p', { class: 'cs-search-problem', role: 'alert' });
  const button = html('button', { type: 'button', class: 'cs-button', autofocus: true, click: () => void go() }, words.signIn);
  const dialog = html('dialog', { class: 'cs-sign-in', 'aria-labelledby': 'sign-in-title', cancel: (event) => event.preventDefault() },
    html('p', { class: 'cs-brand' }, html('span', { class: 'cs-brand-name' }, words.brand), ' ', html('span', { class: 'cs-brand-product' }, words.product)),
    html('h2', { id: 'sign-in-title' }, words[`signIn.${why}`]),
    html('p', {}, words[`signIn.${why}.text`]),
    button, fault,
    html('p', { class: 'cs-note' }, words.signInStored));
  void session.prepare().catch(() => { fault.textContent = words.signInDown; });
  return dialog;

  async function go(): Promise<void> {
    fault.textContent = '';
    try {
      if (await session.signIn(speech.language)) {
        dialog.close();
        dialog.remove();
        opened();
      } else fault.textContent = words.signInFailed;
    } catch {
      fault.textContent = words.signInDown;
    }
  }
}
