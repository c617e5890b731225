import type { FieldResponse } from '../contract';
import { listFields } from '../contract';
import { html } from '../dom';
import { writeFilters, type Filters } from '../filters';
import type { Speech } from '../words';
import { filterChips } from './filter-chips';
import { FilterPanel } from './filter-panel';

export type GroupKind = 'all' | 'similar' | 'filters';

/** Whom the client is compared with: all, the similar ones, or a group built by filters. */
export class GroupChoice {
  readonly element: HTMLElement;
  #kind: GroupKind;
  #fields: FieldResponse[] = [];
  #panel: FilterPanel | null = null;
  readonly #build = html('div', { class: 'cs-group-build', hidden: true });
  readonly #chips = html('div', {});

  constructor(private readonly speech: Speech, private filters: Filters, private readonly change: (filters: Filters) => void) {
    const { words } = speech;
    this.#kind = filters.size > 0 ? 'filters' : 'all';
    const kinds: GroupKind[] = ['all', 'similar', 'filters'];
    this.element = html('div', { class: 'cs-group' },
      html('fieldset', { class: 'cs-baseline' },
        html('legend', {}, words.groupTitle),
        ...kinds.map((kind) => html('label', {},
          html('input', { type: 'radio', name: 'group', value: kind, checked: kind === this.#kind, change: () => this.#choose(kind) }),
          html('span', {}, words[`groups.${kind}`])))),
      this.#build);
    if (this.#kind === 'filters') void this.#open();
  }

  /** The group as the service is asked for it. */
  get query(): { group: string | undefined; f: string[] | undefined } {
    return { group: this.#kind === 'similar' ? 'similar' : undefined, f: this.#kind === 'filters' ? writeFilters(this.filters) : undefined };
  }

  /** The group in words, before what is said of it. */
  sentence(clients: number): string {
    const count = this.speech.number(clients);
    return this.#kind === 'all' ? '' : this.#kind === 'similar' ? this.speech.say('amongSimilar', { count }) : this.speech.say('amongFilters', { count });
  }

  #choose(kind: GroupKind): void {
    this.#kind = kind;
    this.#build.hidden = kind !== 'filters';
    if (kind === 'filters') void this.#open();
    this.change(this.filters);
  }

  async #open(): Promise<void> {
    this.#build.hidden = false;
    if (this.#panel) return;
    try {
      this.#fields = await listFields();
    } catch {
      this.#build.replaceChildren(html('p', { class: 'cs-muted' }, this.speech.words.troubleDown));
      return;
    }
    this.#panel = new FilterPanel(this.#fields, this.speech, (filters) => this.#filter(filters));
    this.#panel.show(this.filters, []);
    this.#build.replaceChildren(this.#chips, html('details', { open: this.filters.size === 0 }, html('summary', {}, this.speech.words.filterOpen), this.#panel.element));
    this.#showChips();
  }

  #filter(filters: Filters): void {
    this.filters = filters;
    this.#panel!.show(filters, []);
    this.#showChips();
    this.change(filters);
  }

  #showChips(): void {
    this.#chips.replaceChildren(filterChips(this.speech, this.#fields, this.filters, (filters) => this.#filter(filters)));
  }
}
