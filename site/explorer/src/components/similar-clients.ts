import { getSimilar, type CohortResponse as Cohort, type OutcomeResponse as Outcomes, type SimilarResponse as Similar } from '../contract';
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
      this.replaceChildren(...this.#parts(await getSimilar(this.client)));
    } catch {
      this.replaceChildren(html('p', { class: 'cs-muted', role: 'status' }, words.similarTrouble));
    }
  }

  #parts({ served, outcomes, closest, farthest, cohorts }: Similar): HTMLElement[] {
    const { words } = this.speech;
    const why = closest.map(({ concept }) => html('li', {}, this.speech.of(concept.label)));

    return [
      html('p', { class: 'cs-lead' }, this.speech.say('similarLead', { k: this.speech.number(outcomes.clients), served: this.speech.number(served) })),
      html('div', { class: 'cs-card cs-similar' },
        html('div', {}, ...this.#outcome(outcomes)),
        html('div', {},
          html('h3', {}, words.similarWhy), html('ul', {}, ...why),
          // A concept may bring them nearest and still differ most: saying both would confuse.
          !closest.some(({ concept }) => concept.id === farthest.concept.id)
            && html('p', { class: 'cs-muted' }, this.speech.say('similarFar', { concept: this.speech.of(farthest.concept.label) })))),
      ...(cohorts.length === 0 ? [] : [html('div', { class: 'cs-card' }, html('h3', { id: 'cohorts' }, words.cohortTitle), this.#table(cohorts))]),
      html('div', { class: 'cs-not-said', role: 'note' }, html('p', {}, words.similarNotSaid)),
    ];
  }

  #outcome(outcomes: Outcomes): HTMLElement[] {
    const { words } = this.speech;
    const { clients, known, defaults } = outcomes;
    if (known === 0) return [html('p', { class: 'cs-similar-count' }, words.similarNoneKnown)];

    const [low, high] = this.#interval(outcomes);
    const count = this.#outOf(defaults, known);
    return [
      html('p', { class: 'cs-similar-count' }, sentence(words.similarCount, { count: html('strong', {}, count) })),
      html('p', {}, this.speech.say('similarInterval', { low, high })),
      html('p', { class: 'cs-muted' }, known === clients ? words.similarAllKnown : this.speech.say('similarKnown', { known: this.speech.number(known), clients: this.speech.number(clients) })),
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
          known === 0 ? words.cohortNone : this.#outOf(defaults, known),
          known === 0 ? '–' : this.#interval(outcomes).join(' – ')];

        return html('tr', {},
          html('th', { scope: 'row' }, ...(features.length === 1 && only
            ? [this.speech.of(only.label), html('small', {}, this.speech.of(only.range))] : [words.cohortAll])),
          ...cells.map((cell, column) => html('td', { 'data-label': this.speech.say('cohortCell', { title: head[column + 1] ?? '' }) }, html('span', {}, cell))));
      })));
  }

  #outOf(defaults: number, known: number): string {
    return this.speech.say('similarOutOf', { defaults: this.speech.number(defaults), known: this.speech.number(known) });
  }

  /** The ends in clients out of 100, rounded outwards: what is said contains the interval. */
  #interval({ low, high }: Outcomes): [string, string] {
    return [this.speech.number(Math.floor(100 * low)), this.speech.number(Math.ceil(100 * high))];
  }
}

customElements.define('similar-clients', SimilarClients);
