import { getChecks, type CheckResponse } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** What to check in the file before deciding: contradictions, missing facts, unknown words, rare figures. */
export function checksNote(speech: Speech, client: string): HTMLElement {
  const { words } = speech;
  const list = html('div', { class: 'cs-card' });
  const place = html('section', { class: 'cs-section', hidden: true, 'aria-labelledby': 'checks' },
    html('h2', { id: 'checks' }, words.checksTitle), html('p', { class: 'cs-lead' }, words.checksLead), list);
  void getChecks(client).then((points) => {
    list.append(points.length === 0 ? html('p', { class: 'cs-muted' }, words.checksNone) : html('ul', { class: 'cs-checks' }, ...points.map(point)));
    place.hidden = false;
  }, () => place.remove());
  return place;

  function point({ kind, text }: CheckResponse): HTMLElement {
    return html('li', {}, html('span', { class: `cs-mark cs-check-${kind}` }, words[`checkKinds.${kind}`]), html('span', {}, speech.of(text)));
  }
}
