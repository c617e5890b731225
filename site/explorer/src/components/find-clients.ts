import { Trouble } from '../call';
import { listClients, listFields, type ClientListResponse, type FieldResponse } from '../contract';
import { html } from '../dom';
import { writeFilters, type Filters } from '../filters';
import type { Speech } from '../words';
import { filterChips } from './filter-chips';
import { FilterPanel } from './filter-panel';

const shown = '20';

/** Finds clients by what is described of them; fires `filter` with the filters chosen and `choose` with a client's number. */
export class FindClients extends HTMLElement {
  speech!: Speech;
  filters: Filters = new Map();
  clientLink!: (id: string) => string;

  #fields: FieldResponse[] = [];
  #panel: FilterPanel | null = null;
  #asked: AbortController | null = null;
  readonly #chips = html('div', {});
  readonly #status = html('p', { class: 'cs-found', role: 'status', 'aria-live': 'polite' });
  readonly #list = html('ul', { class: 'cs-found-list' });
  readonly #aside = html('div', { class: 'cs-filter-aside' });
  #sheet!: HTMLDialogElement;
  #open!: HTMLButtonElement;

  connectedCallback(): void {
    const { words } = this.speech;
    this.#open = html('button', { type: 'button', class: 'cs-button cs-filter-open', click: () => this.#openSheet() }, words.filterOpen);
    // On a narrow screen the panel is a sheet over the page; elsewhere it stands beside the list.
    this.#sheet = html('dialog', { class: 'cs-sheet', 'aria-labelledby': 'sheet-title', close: () => this.#aside.append(this.#panel!.element) });
    this.replaceChildren(this.#aside, html('div', { class: 'cs-found-place' }, this.#open, this.#chips, this.#status, this.#list), this.#sheet);
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#asked?.abort();
  }

  /** Brings the reader to the criteria: to the panel, or where there is no room for it to the button that opens it. */
  override focus(): void {
    if (this.#open.offsetParent) this.#open.focus();
    else this.#panel?.element.querySelector('input')?.focus();
  }

  async #start(): Promise<void> {
    try {
      this.#fields = await listFields();
    } catch (error) {
      return this.#fail(error);
    }
    this.#panel = new FilterPanel(this.#fields, this.speech, (filters) => this.#change(filters));
    this.#panel.openActive(this.filters);
    this.#aside.replaceChildren(this.#panel.element);
    await this.#ask();
  }

  #openSheet(): void {
    if (!this.#panel) return;
    const { words } = this.speech;
    this.#sheet.replaceChildren(
      html('div', { class: 'cs-sheet-head' }, html('h2', { id: 'sheet-title' }, words.filterTitle),
        html('button', { type: 'button', class: 'cs-button', click: () => this.#sheet.close() }, words.filterShow)),
      this.#panel.element);
    this.#sheet.showModal();
  }

  #change(filters: Filters): void {
    const chip = this.#chips.contains(document.activeElement);
    this.filters = filters;
    this.dispatchEvent(new CustomEvent<Filters>('filter', { detail: filters }));
    void this.#ask();
    // The chip that was pressed is gone: whoever goes on by keyboard stays among those left.
    if (chip) (this.#chips.querySelector('button') ?? this.#panel?.element.querySelector('input'))?.focus();
  }

  async #ask(): Promise<void> {
    this.#asked?.abort();
    const asked = this.#asked = new AbortController();
    this.#chips.replaceChildren(filterChips(this.speech, this.#fields, this.filters, (filters) => this.#change(filters)));
    try {
      const found = await listClients({ f: writeFilters(this.filters), counts: 'true', limit: shown }, asked.signal);
      if (!asked.signal.aborted) this.#show(found);
    } catch (error) {
      if (!asked.signal.aborted) this.#fail(error);
    }
  }

  #show({ total, clients, counts }: ClientListResponse): void {
    const { speech } = this;
    this.#panel!.show(this.filters, counts);
    const active = [...this.filters.values()].reduce((sum, values) => sum + values.length, 0);
    this.#open.textContent = active > 0 ? speech.say('filterOpenActive', { count: speech.number(active) }) : speech.words.filterOpen;
    this.#status.textContent = total === 0 ? speech.words.filterNobody
      : speech.say(total > clients.length ? 'searchShown' : 'searchFound', { total: speech.number(total), shown: speech.number(clients.length) });
    this.#list.replaceChildren(...clients.map(({ id, summary }) => html('li', {},
      html('a', { href: this.clientLink(id), click: (event) => this.#choose(event as MouseEvent, id) },
        html('b', {}, id), html('span', {}, speech.of(summary))))));
  }

  #choose(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent<string>('choose', { detail: id }));
  }

  #fail(error: unknown): void {
    const { words } = this.speech;
    const status = error instanceof Trouble ? error.status : 'down';
    this.#list.replaceChildren();
    this.#status.textContent = status === 400 ? words.filterWrong : status === 'down' ? words.troubleDown : this.speech.say('troubleOther', { status: String(status) });
  }
}

customElements.define('find-clients', FindClients);
