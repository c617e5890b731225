import type { FieldCounts, FieldResponse } from '../contract';
import { html } from '../dom';
import { missing, typedRanges, valueText, type Filters } from '../filters';
import { plain } from '../plain';
import type { Speech } from '../words';

/** One field of the panel: its values to tick, each with the clients it would leave, and for numbers a range to type. */
export class FieldFilter {
  readonly element: HTMLDetailsElement;
  readonly #mark = html('span', { class: 'cs-filter-mark' });
  readonly #boxes = new Map<string, { row: HTMLElement; box: HTMLInputElement; count: HTMLElement }>();
  readonly #ends: HTMLInputElement[] = [];

  constructor(readonly field: FieldResponse, private readonly speech: Speech, private readonly change: (values: string[]) => void) {
    const values = [...field.values.map(({ value }) => value), missing];
    this.element = html('details', { class: 'cs-filter-field' },
      html('summary', {}, speech.of(field.label), this.#mark),
      html('fieldset', {},
        html('legend', { class: 'cs-unseen' }, speech.of(field.label)),
        html('div', { class: 'cs-filter-values' }, ...values.map((value) => this.#row(value))),
        !field.isWords && field.least !== null && this.#range()));
  }

  /** Whether its name holds what was typed, in plain letters. */
  matches(typed: string): boolean {
    return plain(this.speech.of(this.field.label)).includes(typed);
  }

  show(filters: Filters, counts: FieldCounts | undefined): void {
    const asked = filters.get(this.field.name) ?? [];
    this.#mark.textContent = asked.length > 0 ? this.speech.number(asked.length) : '';
    this.element.classList.toggle('cs-filter-active', asked.length > 0);
    for (const [place, [value, { row, box, count }]] of [...this.#boxes].entries()) {
      box.checked = asked.includes(value);
      const clients = value === missing ? counts?.missing : counts?.values[place];
      count.textContent = clients === undefined ? '' : this.speech.number(clients);
      row.classList.toggle('cs-filter-none', clients === 0);
      row.hidden = value === missing && clients === 0 && !box.checked;
    }
    const [range = '..'] = typedRanges(this.field, asked);
    for (const [place, input] of this.#ends.entries()) {
      const text = range.split('..')[place] ?? '';
      if (document.activeElement !== input) input.value = this.speech.language === 'fr' ? text.replace('.', ',') : text;
    }
  }

  #row(value: string): HTMLElement {
    const box = html('input', { type: 'checkbox', change: () => this.#changed() });
    const count = html('span', { class: 'cs-filter-count' });
    const row = html('label', { class: 'cs-filter-value' }, box, html('span', {}, valueText(this.speech, this.field, value)), count);
    this.#boxes.set(value, { row, box, count });
    return row;
  }

  #range(): HTMLElement {
    const { words } = this.speech;
    const unit = ['money', 'months', 'years'].includes(this.field.unit) ? words[`unit.${this.field.unit as 'money' | 'months' | 'years'}`] : this.field.unit === 'duration' ? words['unit.days'] : '';
    const end = (label: string): HTMLElement => {
      const input = html('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', change: () => this.#changed() });
      this.#ends.push(input);
      return html('label', {}, html('span', {}, unit ? `${label} (${unit})` : label), input);
    };
    return html('div', { class: 'cs-filter-range' }, end(words.filterFrom), end(words.filterTo));
  }

  #changed(): void {
    const ticked = [...this.#boxes].filter(([, { box }]) => box.checked).map(([value]) => value);
    const ends = this.#ends.map((input) => input.value.replace(/\s/gu, '').replace(',', '.'));
    // What is no number, or the wrong way round, asks for nothing.
    const [from, to] = ends.map((text) => text === '' ? NaN : Number(text));
    const isWrong = ends.map((text, place) => text !== '' && !Number.isFinite(place === 0 ? from : to) || (from ?? NaN) >= (to ?? NaN));
    for (const [place, input] of this.#ends.entries()) input.toggleAttribute('aria-invalid', isWrong[place] ?? false);
    const isRange = ends.some((text) => text !== '') && !isWrong.includes(true);
    this.change(isRange ? [...ticked, ends.join('..')] : ticked);
  }
}
