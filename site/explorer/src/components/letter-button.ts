import { openPage, Trouble } from '../call';
import { getLetterAddress } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** Opens the letter to a client in a page of its own. */
export function letterButton(speech: Speech, client: string): HTMLElement {
  const { words } = speech;
  const fault = html('p', { class: 'cs-search-problem', role: 'alert' });

  return html('div', { class: 'cs-letter' },
    html('button', { type: 'button', class: 'cs-button', click: () => void open() }, words.letter), fault);

  async function open(): Promise<void> {
    fault.textContent = '';
    try {
      await openPage(getLetterAddress(client, { language: speech.language }));
    } catch (error) {
      const status = error instanceof Trouble ? error.status : 'down';
      if (status !== 401) fault.textContent = status === 'down' ? words.troubleDown : speech.say('troubleOther', { status: String(status) });
    }
  }
}
