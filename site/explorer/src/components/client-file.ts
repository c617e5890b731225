import type { Client, Fact } from '../api';
import { html } from '../dom';
import type { Speech } from '../words';

/** Third layer: what is known of the client, in groups. */
export function clientFile(speech: Speech, client: Client): HTMLElement {
  return html('section', { class: 'cs-section', 'aria-labelledby': 'file' },
    html('h2', { id: 'file' }, speech.words.fileTitle),
    html('p', { class: 'cs-lead' }, speech.words.fileLead),
    html('div', { class: 'cs-file' }, ...client.groups.map((group) =>
      html('section', { class: 'cs-card', 'aria-labelledby': `group-${group.id}` },
        html('h3', { id: `group-${group.id}` }, speech.of(group.title)),
        html('dl', { class: 'cs-facts' }, ...group.facts.map(fact))))));

  function fact(fact: Fact): HTMLElement {
    return html('div', {},
      html('dt', {}, speech.of(fact.label)),
      html('dd', fact.isMissing ? { class: 'cs-muted' } : {}, speech.of(fact.value)));
  }
}
