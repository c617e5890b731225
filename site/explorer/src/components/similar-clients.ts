import { api, type Cohort, type Outcomes, type Similar } from '../api';
import { html, sentence } from '../dom';
import type { Speech } from '../words';

/** Second layer: how the credits of the most similar clients ended, why these are similar, and cohorts of one characteristic beside them. */
export class SimilarClients extends HTMLElement {
  speech!: Speech;
  client!: string;

  async connectedCallback(): Promise<void> {
    const { words } = this.speech;
    this.replaceChildren(html('p', { class: 'cs-muted', role: 'status' }, words.similarLoading));
    try {
      this.replaceChildren(...this.#parts(await api.similar(this.client)));
    } catch {
      this.replaceChildren(html('p', { class: 'cs-muted', role: 'status' }, words.similarTrouble));
    }
  }

  #parts({ served, outcomes, closest, farthest, cohorts }: Similar): HTMLElement[] {
    const { words } = this.speech;
    const why = closest.map(({ concept }) => html('li', {}, this.speech.of(concept.label)));

    return [
      html('p', { class: 'cs-lead' }, words.similarLead(this.speech.number(outcomes.clients), this.speech.number(served))),
      html('div', { class: 'cs-card cs-similar' },
        html('div', {}, ...this.#outcome(outcomes)),
        html('div', {},
          html('h3', {}, words.similarWhy), html('ul', {}, ...why),
          // A concept may bring them nearest and still differ most: saying both would confuse.
          !closest.some(({ concept }) => concept.id === farthest.concept.id)
            && html('p', { class: 'cs-muted' }, words.similarFar(this.speech.of(farthest.concept.label))))),
      ...(cohorts.length === 0 ? [] : [html('div', { class: 'cs-card' }, html('h3', { id: 'cohorts' }, words.cohortTitle), this.#table(cohorts))]),
      html('div', { class: 'cs-not-said', role: 'note' }, html('p', {}, words.similarNotSaid)),
    ];
  }

  #outcome(outcomes: Outcomes): HTMLElement[] {
    const { words } = this.speech;
    const { clients, known, defaults } = outcomes;
    if (known === 0) return [html('p', { class: 'cs-similar-count' }, words.similarNoneKnown)];

    const count = words.similarOutOf(this.speech.number(defaults), this.speech.number(known));
    return [
      html('p', { class: 'cs-similar-count' }, sentence(words.similarCount, html('strong', {}, count))),
      html('p', {}, words.similarInterval(...this.#interval(outcomes))),
      html('p', { class: 'cs-muted' }, known === clients ? words.similarAllKnown : words.similarKnown(this.speech.number(known), this.speech.number(clients))),
    ];
  }

  #table(cohorts: Cohort[]): HTMLElement {
    const { words } = this.speech;
    const head = [words.cohortGroup, words.cohortClients, words.cohortCount, words.cohortInterval];

    return html('table', { class: 'cs-cohorts', 'aria-labelledby': 'cohorts' },
      html('thead', {}, html('tr', {}, ...head.map((title) => html('th', { scope: 'col' }, title)))),
      html('tbody', {}, ...cohorts.map(({ features, outcomes }) => {
        const [only] = features;
        const { clients, known, defaults } = outcomes;
        const cells = [this.speech.number(clients),
          known === 0 ? words.cohortNone : words.similarOutOf(this.speech.number(defaults), this.speech.number(known)),
          known === 0 ? '–' : this.#interval(outcomes).join(' – ')];

        return html('tr', {},
          html('th', { scope: 'row' }, ...(features.length === 1 && only
            ? [this.speech.of(only.label), html('small', {}, this.speech.of(only.range))] : [words.cohortAll])),
          ...cells.map((cell, column) => html('td', { 'data-label': words.cohortCell(head[column + 1] ?? '') }, cell)));
      })));
  }

  /** The ends in clients out of 100, rounded outwards: what is said contains the interval. */
  #interval({ low, high }: Outcomes): [string, string] {
    return [this.speech.number(Math.floor(100 * low)), this.speech.number(Math.ceil(100 * high))];
  }
}

customElements.define('similar-clients', SimilarClients);
