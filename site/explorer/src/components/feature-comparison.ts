import { Trouble } from '../call';
import { getAgainst, getDistribution, type DistributionResponse as Distribution, type FeatureResponse as Feature } from '../contract';
import { html } from '../dom';
import type { Filters } from '../filters';
import type { Speech } from '../words';
import { crossTable } from './cross-table';
import { distributionChart } from './distribution-chart';
import { distributionTable } from './distribution-table';
import { featureSelect } from './feature-select';
import { GroupChoice } from './group-choice';
import { levelBars } from './level-bars';

/** Third layer: one feature over a group of clients, with the client's place in words, or two against each other; fires `choose` with the feature and `filter` with the filters chosen. */
export class FeatureComparison extends HTMLElement {
  speech!: Speech;
  client!: string;
  features!: Feature[];
  feature: string | undefined;
  filters: Filters = new Map();

  #select!: HTMLSelectElement;
  #second!: HTMLSelectElement;
  #group!: GroupChoice;
  #cross = html('div', { class: 'cs-cross-place', 'aria-live': 'polite' });
  #figure!: HTMLElement;
  #place!: HTMLParagraphElement;
  #chart: HTMLElement | null = null;
  #shown: Distribution | null = null;
  #asked = 0;
  readonly #sizes = new ResizeObserver(() => this.#draw());

  connectedCallback(): void {
    const { words } = this.speech;
    const chosen = this.features.find((feature) => feature.name === this.feature) ?? this.features[0];
    this.#select = featureSelect(this.speech, 'compared', this.features, chosen?.name, null, (name) => this.#choose(name));
    this.#second = featureSelect(this.speech, 'crossed', this.features, undefined, words.crossNone, () => void this.#loadCross());
    this.#group = new GroupChoice(this.speech, this.filters, (filters) => {
      this.dispatchEvent(new CustomEvent<Filters>('filter', { detail: filters }));
      this.#reload();
    });

    this.#place = html('p', { class: 'cs-place', role: 'status', 'aria-live': 'polite' });
    this.#figure = html('figure', { class: 'cs-figure' });
    this.replaceChildren(
      this.#group.element,
      html('div', { class: 'cs-field' }, html('label', { for: 'compared' }, words.compareLabel), this.#select),
      this.#place, this.#figure,
      html('div', { class: 'cs-field' }, html('label', { for: 'crossed' }, words.crossWith), this.#second), this.#cross);
    if (chosen) void this.#load(chosen.name);
  }

  disconnectedCallback(): void {
    this.#sizes.disconnect();
  }

  /** Shows a feature and brings the reader to it. */
  compare(feature: string): void {
    this.#select.value = feature;
    this.#choose(feature);
    this.#select.scrollIntoView({ block: 'center' });
    this.#select.focus({ preventScroll: true });
  }

  #choose(feature: string): void {
    this.dispatchEvent(new CustomEvent<string>('choose', { detail: feature }));
    this.#reload();
  }

  #reload(): void {
    void this.#load(this.#select.value);
    void this.#loadCross();
  }

  async #loadCross(): Promise<void> {
    const [first, second] = [this.#select.value, this.#second.value];
    if (second === '') return this.#cross.replaceChildren();
    try {
      const cross = await getAgainst(first, second, { client: this.client, ...this.#group.query });
      if (first === this.#select.value && second === this.#second.value) this.#cross.replaceChildren(crossTable(this.speech, cross));
    } catch {
      this.#cross.replaceChildren(html('p', { class: 'cs-muted' }, this.speech.words.crossTrouble));
    }
  }

  async #load(feature: string): Promise<void> {
    const { words } = this.speech;
    const asked = ++this.#asked;
    try {
      const distribution = await getDistribution(feature, { client: this.client, ...this.#group.query });
      if (asked === this.#asked) this.#show(distribution);
    } catch (error) {
      if (asked !== this.#asked) return;
      const status = error instanceof Trouble ? error.status : 'down';
      this.#figure.replaceChildren();
      this.#place.textContent = status === 'down' ? words.troubleDown : this.speech.say('troubleOther', { status: String(status) });
    }
  }

  #show(distribution: Distribution): void {
    const { words } = this.speech;
    this.#shown = distribution;
    this.#place.replaceChildren(...this.#words(distribution));
    this.#sizes.disconnect();
    this.#chart = null;
    if (distribution.known === 0) return this.#figure.replaceChildren();

    const isWords = distribution.levels.length > 0;
    this.#chart = isWords ? null : html('div', { class: 'cs-chart-frame' });
    this.#figure.replaceChildren(
      html('div', { class: 'cs-legend' }, ...this.#legend(distribution)),
      this.#chart ?? levelBars(this.speech, distribution),
      html('figcaption', { class: 'cs-note' }, words.compareLead,
        distribution.missing > 0 && ` ${this.speech.say('missing', { count: this.speech.number(distribution.missing) })}`),
      distributionTable(this.speech, distribution));
    if (this.#chart) this.#sizes.observe(this.#chart);
  }

  #draw(): void {
    const width = this.#chart?.clientWidth ?? 0;
    if (this.#shown && width > 0) this.#chart!.replaceChildren(distributionChart(this.speech, this.#shown, width));
  }

  #words({ client, known, missing, feature }: Distribution): (Node | string)[] {
    const { speech } = this;
    const { words } = speech;
    if (known + missing === 0) return [words.groupEmpty];
    if (known === 0) return [words.noneKnown];
    if (!client) return [];
    const value = [html('strong', {}, speech.of(client.text)), ' – ', `${speech.of(feature.label)}. `];
    if (client.sameOutOf1000 === null) return [...value.slice(2), words.placeMissing];
    const among = this.#group.sentence(known + missing);
    return client.lowerOutOf1000 === null
      ? [...value, among, speech.say('placeLevel', { same: speech.number(client.sameOutOf1000) })]
      : [...value, among, speech.say('place', {
        lower: speech.number(client.lowerOutOf1000), higher: speech.number(client.higherOutOf1000!), percentile: speech.number(client.percentile!) })];
  }

  #legend({ bins, levels }: Distribution): HTMLElement[] {
    const { words } = this.speech;
    const mark = (name: string, text: string) => html('span', {}, html('i', { class: `cs-swatch ${name}`, 'aria-hidden': 'true' }), text);
    const marks = [mark('cs-swatch-default', words.legendDefault), mark('cs-swatch-repaid', words.legendRepaid)];
    if ([...bins, ...levels].some((entry) => entry.unknown > 0)) marks.push(mark('cs-swatch-unknown', words.legendUnknown));
    return marks;
  }
}

customElements.define('feature-comparison', FeatureComparison);
