import { Trouble } from '../call';
import { listClients, type ClientListResponse as ClientList, type ClientSummary } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

const pause = 120;

/** Search box with suggestions, by keyboard or pointer; fires `choose` with the number of the client chosen. */
export class ClientSearch extends HTMLElement {
  speech!: Speech;
  isLarge = false;

  #input!: HTMLInputElement;
  #list!: HTMLUListElement;
  #status!: HTMLParagraphElement;
  #clients: ClientSummary[] = [];
  #active = -1;
  #asked: AbortController | null = null;
  #timer = 0;

  connectedCallback(): void {
    const { words } = this.speech;
    this.classList.toggle('cs-search-large', this.isLarge);
    this.#list = html('ul', { id: 'search-list', role: 'listbox', 'aria-label': words.searchShort, hidden: true });
    this.#status = html('p', { class: this.isLarge ? 'cs-search-status' : 'cs-search-status cs-unseen', role: 'status', 'aria-live': 'polite' });
    this.#input = html('input', {
      id: 'search', type: 'text', inputmode: 'numeric', autocomplete: 'off', spellcheck: 'false', maxlength: 10,
      placeholder: words.searchPlaceholder, role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'search-list',
      'aria-autocomplete': 'list', 'aria-describedby': 'search-hint',
      input: () => this.#later(), keydown: (event) => this.#key(event as KeyboardEvent),
      focus: () => { if (this.#input.value) this.#later(); },
    });
    this.replaceChildren(
      html('form', { role: 'search', submit: (event) => { event.preventDefault(); this.#submit(); } },
        html('label', { for: 'search', class: this.isLarge ? 'cs-search-label' : 'cs-unseen' }, words.searchLabel),
        html('div', { class: 'cs-search-field' }, this.#input, html('kbd', { 'aria-hidden': 'true' }, '/'), this.#list),
        html('p', { id: 'search-hint', class: this.isLarge ? 'cs-search-hint' : 'cs-unseen' }, words.searchHint),
        this.#status));
    this.addEventListener('focusout', (event) => { if (!this.contains(event.relatedTarget as Node | null)) this.#close(); });
  }

  disconnectedCallback(): void {
    this.#asked?.abort();
    clearTimeout(this.#timer);
  }

  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), pause);
  }

  async #ask(): Promise<void> {
    const { words } = this.speech;
    const search = this.#input.value.trim();
    this.#asked?.abort();
    if (search === '') return this.#close();
    if (!/^\d+$/.test(search)) return this.#say(words.searchDigits, true);

    const asked = this.#asked = new AbortController();
    try {
      this.#show(await listClients({ search, limit: '8' }, asked.signal));
    } catch (error) {
      if (asked.signal.aborted) return;
      const status = error instanceof Trouble ? error.status : 'down';
      this.#say(status === 'down' ? words.troubleDown : this.speech.say('troubleOther', { status: String(status) }), true);
    }
  }

  #show(found: ClientList): void {
    const { words } = this.speech;
    this.#clients = found.clients;
    this.#active = -1;
    this.#list.replaceChildren(...found.clients.map((client, index) =>
      html('li', {
        id: `search-${index}`, role: 'option', 'aria-selected': 'false',
        pointerdown: (event) => { event.preventDefault(); this.#choose(client.id); },
      }, html('b', {}, html('mark', {}, found.search), client.id.slice(found.search.length)), html('span', {}, this.speech.of(client.summary)))));
    this.#open(found.clients.length > 0);
    const [shown, total] = [this.speech.number(found.clients.length), this.speech.number(found.total)];
    this.#say(found.total === 0 ? words.searchNone
      : this.speech.say(shown === total ? 'searchFound' : 'searchShown', { shown, total }), found.total === 0);
  }

  #key(event: KeyboardEvent): void {
    const last = this.#clients.length - 1;
    const isOpen = !this.#list.hidden;
    if (event.key === 'ArrowDown' && isOpen) this.#move(this.#active >= last ? 0 : this.#active + 1);
    else if (event.key === 'ArrowDown') this.#later();
    else if (event.key === 'ArrowUp' && isOpen) this.#move(this.#active <= 0 ? last : this.#active - 1);
    else if (event.key === 'Home' && isOpen && this.#active >= 0) this.#move(0);
    else if (event.key === 'End' && isOpen && this.#active >= 0) this.#move(last);
    else if (event.key === 'Escape' && isOpen) this.#close();
    else if (event.key === 'Escape') this.#input.value = '';
    else return;
    event.preventDefault();
  }

  #move(active: number): void {
    this.#active = active;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === active));
      if (index === active) option.scrollIntoView({ block: 'nearest' });
    }
    this.#input.setAttribute('aria-activedescendant', `search-${active}`);
  }

  #submit(): void {
    const typed = this.#input.value.trim();
    const chosen = this.#clients[this.#active]?.id ?? (this.#clients.length === 1 ? this.#clients[0]!.id : typed);
    if (chosen !== '') this.#choose(chosen);
  }

  #choose(id: string): void {
    this.#asked?.abort();
    clearTimeout(this.#timer);
    this.#close();
    this.#input.value = '';
    this.dispatchEvent(new CustomEvent<string>('choose', { detail: id }));
  }

  #say(text: string, isProblem: boolean): void {
    this.#status.textContent = text;
    this.#status.classList.toggle('cs-search-problem', isProblem);
    if (isProblem) this.#open(false);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) this.#input.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    this.#active = -1;
    this.#open(false);
  }
}

customElements.define('client-search', ClientSearch);
