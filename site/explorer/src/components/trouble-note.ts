import { Trouble } from '../call';
import { html } from '../dom';
import type { Speech } from '../words';

/** Says in words what went wrong and what to do. */
export function troubleNote(speech: Speech, error: unknown, client: string | null, retry: () => void): HTMLElement {
  const { words } = speech;
  const status = error instanceof Trouble ? error.status : 'down';
  const text = status === 'down' ? words.troubleDown
    : status === 404 && client ? speech.say('troubleUnknown', { id: client })
    : status === 400 && client ? speech.say('troubleInvalid', { id: client })
    : status === 403 ? words.troubleForbidden
    : speech.say('troubleOther', { status: String(status) });
  const canRetry = status !== 404 && status !== 400 && status !== 403;

  return html('div', { class: 'cs-trouble', role: 'alert' },
    html('h1', { tabindex: -1 }, words.troubleTitle),
    html('p', {}, text),
    canRetry && html('button', { type: 'button', class: 'cs-button', click: retry }, words.retry));
}
