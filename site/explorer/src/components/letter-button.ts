import { answersApi } from '../answers-api';
import { html } from '../dom';
import type { Speech } from '../words';
import { Trouble } from '../api';

/** Opens the letter to a client in a page of its own. */
export function letterButton(speech: Speech, client: string): HTMLElement {
  const { words } = speech;
  const fault = html('p', { class: 'cs-search-problem', role: 'alert' });

  return html('div', { class: 'cs-letter' },
    html('button', { type: 'button', class: 'cs-button', click: () => void open() }, words.letter), fault);

  async function open(): Promise<void> {
    fault.textContent = '';
    try {
      await answersApi.letter(client, speech.language);
    } catch (error) {
      const status = error instanceof Trouble ? error.status : 'down';
      if (status !== 401) fault.textContent = status === 'down' ? words.troubleDown : speech.say('troubleOther', { status: String(status) });
    }
  }
}
