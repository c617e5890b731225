import type { FieldCounts, FieldResponse } from '../contract';
import { html } from '../dom';
import { withValues, type Filters } from '../filters';
import { plain } from '../plain';
import type { Speech } from '../words';
import { FieldFilter } from './field-filter';

/** All fields, in the groups of a client's sheet; what is typed above leaves the fields whose name holds it. */
export class FilterPanel {
  readonly element: HTMLElement;
  readonly #fields: FieldFilter[];
  readonly #groups = new Map<string, HTMLDetailsElement>();
  #filters: Filters = new Map();

  constructor(fields: FieldResponse[], speech: Speech, change: (filters: Filters) => void) {
    const { words } = speech;
    this.#fields = fields.map((field) => new FieldFilter(field, speech, (values) => change(withValues(this.#filters, field.name, values))));
    for (const { field, element } of this.#fields) {
      const group = this.#groups.get(field.group) ?? html('details', { class: 'cs-filter-group' }, html('summary', {}, speech.of(field.groupLabel)));
      this.#groups.set(field.group, group);
      group.append(element);
    }
    const none = html('p', { class: 'cs-muted', hidden: true, role: 'status' }, words.filterNoField);
    const typed = html('input', { type: 'search', autocomplete: 'off', placeholder: words.filterNamesHint, input: () => { none.hidden = this.#narrow(typed.value); } });
    this.element = html('div', { class: 'cs-filter-panel' },
      html('label', { class: 'cs-filter-names' }, html('span', { class: 'cs-unseen' }, words.filterNames), typed), none, ...this.#groups.values());
  }

  show(filters: Filters, counts: FieldCounts[]): void {
    this.#filters = filters;
    const byName = new Map(counts.map((count) => [count.name, count]));
    for (const field of this.#fields) field.show(filters, byName.get(field.field.name));
  }

  /** Opens the groups and the fields that are filtered, so that a link shows what it asks for. */
  openActive(filters: Filters): void {
    for (const { field, element } of this.#fields) if (filters.has(field.name)) {
      element.open = true;
      this.#groups.get(field.group)!.open = true;
    }
  }

  #narrow(text: string): boolean {
    const typed = plain(text.trim());
    for (const field of this.#fields) field.element.hidden = typed !== '' && !field.matches(typed);
    for (const group of this.#groups.values()) {
      group.hidden = !group.querySelector('.cs-filter-field:not([hidden])');
      if (typed !== '') group.open = true;
    }
    return [...this.#groups.values()].some((group) => !group.hidden);
  }
}
