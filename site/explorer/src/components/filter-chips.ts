import type { FieldResponse } from '../contract';
import { html } from '../dom';
import { valueText, withValue, type Filters } from '../filters';
import type { Speech } from '../words';

/** The filters in force, each of which a press takes away, and one that takes all. */
export function filterChips(speech: Speech, fields: FieldResponse[], filters: Filters, change: (filters: Filters) => void): HTMLElement {
  const { words } = speech;
  const chips = [...filters].flatMap(([name, values]) => {
    const field = fields.find((other) => other.name === name);
    return field ? values.map((value) => chip(field, value)) : [];
  });
  return html('ul', { class: 'cs-chips', 'aria-label': words.filterActive }, ...chips,
    chips.length > 0 && html('li', {}, html('button', { type: 'button', class: 'cs-link', click: () => change(new Map()) }, words.filterClear)));

  function chip(field: FieldResponse, value: string): HTMLElement {
    const text = speech.say('filterChip', { field: speech.of(field.label), value: valueText(speech, field, value) });
    return html('li', {}, html('button', {
      type: 'button', class: 'cs-chip', 'aria-label': speech.say('filterRemove', { filter: text }), click: () => change(withValue(filters, field.name, value, false)),
    }, text, html('span', { 'aria-hidden': 'true' }, '✕')));
  }
}
