import './components/client-reasons';
import './components/client-search';
import './components/feature-comparison';
import './components/find-clients';
import './components/similar-clients';
import { linkTo, readAddress, type Address, type Language } from './address';
import { getClient, getModel, getScore, listFeatures, type ClientResponse as Client, type FeatureResponse as Feature, type ScoreResponse as Score } from './contract';
import type { ClientReasons } from './components/client-reasons';
import type { ClientSearch } from './components/client-search';
import { checksNote } from './components/checks-note';
import { clientFile } from './components/client-file';
import { clientPair, pairForm } from './components/client-pair';
import { clientSentence } from './components/client-sentence';
import { conceptWeights } from './components/concept-weights';
import type { FeatureComparison } from './components/feature-comparison';
import type { FindClients } from './components/find-clients';
import { keyMap } from './components/key-map';
import { deskPlace, type Desk } from './components/desk-place';
import { homePage } from './components/home-page';
import { openReviews } from './components/open-reviews';
import { nearCutOff } from './components/near-cut-off';
import { recourseNote } from './components/recourse-note';
import type { SimilarClients } from './components/similar-clients';
import { stabilityNote } from './components/stability-note';
import { troubleNote } from './components/trouble-note';
import { whatIf } from './components/what-if';
import { letterButton } from './components/letter-button';
import { signInDialog, type Why } from './components/sign-in-dialog';
import { html } from './dom';
import type { Filters } from './filters';
import { onIdle } from './idle';
import { handOver, session } from './session';
import { Speech } from './words';

/** Nobody is there any more after so long. */
const IdleMinutes = 10;

/** The explorer: reads the address, shows the page it names, and keeps the address true to what is shown. */
class CreditExplorer extends HTMLElement {
  #address: Address = readAddress();
  #speech = new Speech(this.#address.language);
  #visit = 0;
  #hasKeys = true;
  #main = html('main', { id: 'content', tabindex: -1 });

  connectedCallback(): void {
    addEventListener('popstate', () => this.#open(readAddress(), false));
    addEventListener('keydown', (event) => this.#key(event));
    if (handOver()) {
      this.replaceChildren(html('p', { class: 'cs-wide cs-loading', role: 'status' }, this.#speech.words.signInDone));
      return;
    }
    session.addEventListener('refused', () => this.#ask('expired'));
    onIdle(IdleMinutes, () => { if (session.isOpen) this.#leave('locked'); });
    this.#leave('welcome');
  }

  /** Clears the page of every client, and asks to sign in. */
  #leave(why: Why): void {
    this.#visit++;
    session.close();
    this.#frame();
    this.#ask(why);
  }

  #ask(why: Why): void {
    if (document.querySelector('dialog.cs-sign-in')) return;
    const isEmpty = why !== 'expired' || this.#main.childElementCount === 0;
    const dialog = signInDialog(this.#speech, why, () => {
      if (isEmpty) this.#open(this.#address, false);
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  #key(event: KeyboardEvent): void {
    const isTyping = (event.target as HTMLElement).matches('input:not([type=checkbox], [type=radio]), select, textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !this.#hasKeys || document.querySelector('dialog[open]')) return;
    if (event.key === '/') this.querySelector<ClientSearch>('client-search')?.focus();
    else if (event.key === 'f') this.querySelector<FindClients>('find-clients')?.focus();
    else if (event.key === '?') this.#showKeys();
    else return;
    event.preventDefault();
  }

  #showKeys(): void {
    const map = keyMap(this.#speech, this.#hasKeys, (isOn) => { this.#hasKeys = isOn; });
    this.append(map);
    map.showModal();
  }

  #go(change: Partial<Address>): void {
    const address = { ...this.#address, ...change };
    history.pushState(null, '', linkTo(address));
    this.#open(address, true);
  }

  #open(address: Address, isMove: boolean): void {
    this.#address = address;
    this.#speech = new Speech(address.language);
    this.#frame();
    if (!session.isOpen) this.#ask('expired');
    else if (address.client && address.other) void this.#pair(address.client, address.other, isMove);
    else if (address.client) void this.#client(address.client, isMove);
    else void this.#home(isMove);
  }

  /** The page around its content, which is empty. */
  #frame(): void {
    document.documentElement.lang = this.#address.language;
    this.#main = html('main', { id: 'content', tabindex: -1 });
    this.replaceChildren(
      html('a', { class: 'cs-skip', href: '#content', click: (event) => { event.preventDefault(); this.#main.focus(); } }, this.#speech.words.skip),
      this.#header(), this.#main);
  }

  #header(): HTMLElement {
    const { words } = this.#speech;
    return html('header', { class: 'cs-header' },
      html('div', { class: 'cs-wide cs-header-row' },
        html('a', { class: 'cs-brand', href: linkTo({ ...this.#address, client: null, other: null }), click: (event) => this.#follow(event, { client: null, other: null }) },
        html('span', { class: 'cs-brand-name' }, words.brand), ' ', html('span', { class: 'cs-brand-product' }, words.product)),
        this.#address.client !== null && this.#search(false),
        html('button', { type: 'button', class: 'cs-keys-open', click: () => this.#showKeys() }, html('kbd', { 'aria-hidden': 'true' }, '?'), html('span', {}, words.keysTitle)),
        html('nav', { class: 'cs-languages', 'aria-label': words.language }, this.#language('fr'), this.#language('en')),
        session.isOpen && html('button', { type: 'button', class: 'cs-sign-out', click: () => this.#leave('left') }, words.signOut)));
  }

  #language(language: Language): HTMLElement {
    const name = new Speech(language).words.languageName;
    return html('a', {
      href: linkTo({ ...this.#address, language }), lang: language, hreflang: language, 'aria-label': `${language.toUpperCase()} – ${name}`,
      'aria-current': language === this.#address.language ? 'true' : null, click: (event) => this.#follow(event, { language }),
    }, language.toUpperCase());
  }

  #search(isLarge: boolean): ClientSearch {
    const search = document.createElement('client-search') as ClientSearch;
    search.speech = this.#speech;
    search.isLarge = isLarge;
    search.addEventListener('choose', (event) => this.#go({ client: (event as CustomEvent<string>).detail, other: null }));
    return search;
  }

  #finder(): FindClients {
    const finder = document.createElement('find-clients') as FindClients;
    Object.assign(finder, { speech: this.#speech, filters: this.#address.filters, clientLink: (id: string) => linkTo({ ...this.#address, client: id }) });
    finder.addEventListener('choose', (event) => this.#go({ client: (event as CustomEvent<string>).detail, other: null }));
    finder.addEventListener('filter', (event) => this.#keepFilters((event as CustomEvent<Filters>).detail));
    return finder;
  }

  #keepFilters(filters: Filters): void {
    this.#address = { ...this.#address, filters };
    history.replaceState(null, '', linkTo(this.#address));
  }

  #follow(event: Event, change: Partial<Address>): void {
    const click = event as MouseEvent;
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.button !== 0) return;
    event.preventDefault();
    this.#go(change);
  }

  async #home(isMove: boolean): Promise<void> {
    const { words } = this.#speech;
    document.title = `${words.product} – ${words.brand}`;
    const search = this.#search(true);
    const main = this.#main;
    const facts = html('p', { class: 'cs-home-model' });
    const waiting = openReviews(this.#speech, (client) => html('a', { href: linkTo({ ...this.#address, client }), click: (event) => this.#follow(event, { client }) }, this.#speech.say('client', { id: client })));
    main.replaceChildren(homePage(this.#speech, search, facts, this.#finder(), waiting));
    if (isMove) search.focus();
    try {
      const model = await getModel();
      facts.textContent = this.#speech.say('homeModel', { clients: this.#speech.number(model.clients), rate: this.#speech.outOf100(model.baseRate) });
    } catch (error) {
      facts.textContent = words.troubleDown;
      facts.classList.add('cs-search-problem');
    }
  }

  async #client(id: string, isMove: boolean): Promise<void> {
    const main = this.#main;
    let hasAsked = false;
    await this.#visitPage(id, this.#speech.say('client', { id }), isMove, async () => {
      const visit = this.#visit;
      const isHere = (): boolean => visit === this.#visit && main.isConnected;
      const client = await getClient(id);
      const desk = await deskPlace(this.#speech, client, (page) => {
        if (!isHere()) return;
        hasAsked = true;
        main.replaceChildren(page);
        main.querySelector('h1')?.focus({ preventScroll: true });
      });
      // Whoever has left the page has not seen the score.
      if (!isHere()) return [];
      const [score, features] = await Promise.all([getScore(id), listFeatures()]);
      return this.#layers(client, score, features, desk);
    });
    if (hasAsked && main.isConnected) main.querySelector('h1')?.focus({ preventScroll: true });
  }

  async #pair(id: string, other: string, isMove: boolean): Promise<void> {
    const title = this.#speech.say('pairTitle', { first: id, second: other });
    await this.#visitPage(other, title, isMove, async () => {
      const [first, second, firstScore, secondScore] = await Promise.all([getClient(id), getClient(other), getScore(id), getScore(other)]);
      const link = (client: string): HTMLElement => html('a', {
        href: linkTo({ ...this.#address, client, other: null }), click: (event) => this.#follow(event, { client, other: null }),
      }, this.#speech.say('client', { id: client }));
      return [html('div', { class: 'cs-wide cs-client' }, html('h1', { tabindex: -1 }, title), clientPair(this.#speech, [first, second], [firstScore, secondScore], link))];
    });
  }

  /** Shows a page about clients once it has come, unless the reader went on meanwhile. */
  async #visitPage(id: string, title: string, isMove: boolean, parts: () => Promise<HTMLElement[]>): Promise<void> {
    const { words } = this.#speech;
    const visit = ++this.#visit;
    const main = this.#main;
    document.title = `${title} – ${words.brand}`;
    main.replaceChildren(html('p', { class: 'cs-wide cs-loading', role: 'status' }, words.loading));
    try {
      const shown = await parts();
      if (visit === this.#visit) main.replaceChildren(...shown);
    } catch (error) {
      if (visit === this.#visit)
        main.replaceChildren(html('div', { class: 'cs-wide' }, troubleNote(this.#speech, error, id, () => this.#open(this.#address, true))));
    }
    if (isMove && visit === this.#visit) {
      scrollTo(0, 0);
      main.querySelector('h1')?.focus({ preventScroll: true });
    }
  }

  #layers(client: Client, score: Score, features: Feature[], desk: Desk): HTMLElement[] {
    const { words } = this.#speech;
    const speech = this.#speech;
    const comparison = document.createElement('feature-comparison') as FeatureComparison;
    const feature = this.#address.feature ?? score.reasons[0]?.feature ?? score.strengths[0]?.feature;
    Object.assign(comparison, { speech, client: client.id, features, feature, filters: this.#address.filters });
    comparison.addEventListener('choose', (event) => {
      this.#address = { ...this.#address, feature: (event as CustomEvent<string>).detail };
      history.replaceState(null, '', linkTo(this.#address));
    });

    comparison.addEventListener('filter', (event) => this.#keepFilters((event as CustomEvent<Filters>).detail));

    const similar = document.createElement('similar-clients') as SimilarClients;
    Object.assign(similar, { speech, client: client.id });

    const reasons = document.createElement('client-reasons') as ClientReasons;
    Object.assign(reasons, { speech, score, compare: (name: string) => comparison.compare(name) });

    return [html('div', { class: 'cs-wide cs-client' },
      html('div', { class: 'cs-client-head' },
        html('h1', { tabindex: -1 }, speech.say('client', { id: client.id })), html('p', { class: 'cs-lead' }, speech.of(client.summary))),
      clientSentence(speech, score),
      ...desk.beside(score),
      nearCutOff(speech, score) ?? '',
      html('section', { class: 'cs-section', 'aria-labelledby': 'reasons' }, html('h2', { id: 'reasons' }, words.reasonsTitle), reasons),
      checksNote(speech, client.id),
      stabilityNote(speech, client.id),
      recourseNote(speech, score) ?? '',
      whatIf(speech, client.id),
      letterButton(speech, client.id),
      ...desk.sections(),
      html('section', { class: 'cs-section', 'aria-labelledby': 'similar' }, html('h2', { id: 'similar' }, words.similarTitle), similar),
      clientFile(speech, client), conceptWeights(speech, score),
      html('section', { class: 'cs-section', 'aria-labelledby': 'compare' },
        html('h2', { id: 'compare' }, words.compareTitle), html('div', { class: 'cs-card' }, comparison),
        pairForm(speech, (other) => this.#go({ other })))),
    html('footer', { class: 'cs-footer' }, html('p', { class: 'cs-wide' }, speech.say(score.model.version === '' ? 'model' : 'modelVersion', { name: score.model.name, version: score.model.version }), ' · ', words.homeHuman))];
  }
}

customElements.define('credit-explorer', CreditExplorer);
