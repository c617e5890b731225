import type { ClientResponse as Client, Fact } from '../contract';
import { html } from '../dom';
import { plain } from '../plain';
import type { Speech } from '../words';

/** Third layer: what is known of the client, in groups; what is typed leaves the facts whose name or value holds it. */
export function clientFile(speech: Speech, client: Client): HTMLElement {
  const { words } = speech;
  const lines: { row: HTMLElement; text: string }[] = [];
  const groups = client.groups.map((group) => html('section', { class: 'cs-card', 'aria-labelledby': `group-${group.id}` },
    html('h3', { id: `group-${group.id}` }, speech.of(group.title)),
    html('dl', { class: 'cs-facts' }, ...group.facts.map(fact))));
  const status = html('p', { class: 'cs-note', role: 'status' });
  const typed = html('input', { id: 'file-filter', type: 'search', autocomplete: 'off', input: narrow });

  return html('section', { class: 'cs-section', 'aria-labelledby': 'file' },
    html('h2', { id: 'file' }, words.fileTitle),
    html('p', { class: 'cs-lead' }, words.fileLead),
    html('div', { class: 'cs-field cs-file-filter' }, html('label', { for: 'file-filter' }, words.fileFilter), typed, status),
    html('div', { class: 'cs-file' }, ...groups));

  function fact(fact: Fact): HTMLElement {
    const [label, value] = [speech.of(fact.label), speech.of(fact.value)];
    const row = html('div', {}, html('dt', {}, label), html('dd', fact.isMissing ? { class: 'cs-muted' } : {}, value));
    lines.push({ row, text: plain(`${label} ${value}`) });
    return row;
  }

  function narrow(): void {
    const sought = plain(typed.value.trim());
    for (const { row, text } of lines) row.hidden = !text.includes(sought);
    for (const group of groups) group.hidden = !group.querySelector('dl > :not([hidden])');
    const left = lines.filter(({ row }) => !row.hidden).length;
    status.textContent = sought === '' ? '' : speech.say('fileFound', { count: speech.number(left), total: speech.number(lines.length) });
  }
}
