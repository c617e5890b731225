import { getScore, type Baseline as BaselineKind, type ReasonResponse as Reason, type ScoreResponse as Score } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** Second layer: what weighs and what speaks for the client beside a baseline that can be switched, and what this does not say. */
export class ClientReasons extends HTMLElement {
  speech!: Speech;
  score!: Score;
  compare!: (feature: string) => void;
  #visit = 0;
  #place = html('div', { class: 'cs-reasons-place', 'aria-live': 'polite' });

  connectedCallback(): void {
    const { words } = this.speech;
    this.replaceChildren(this.#switch(), this.#place);
    this.#show(this.score);
    this.setAttribute('aria-label', words.reasonsTitle);
  }

  #switch(): HTMLElement {
    const { words } = this.speech;
    const kinds: BaselineKind[] = ['all', 'accepted', 'similar'];

    return html('fieldset', { class: 'cs-baseline' },
      html('legend', {}, words.baselineTitle),
      ...kinds.map((kind) => html('label', {},
        html('input', { type: 'radio', name: 'baseline', value: kind, checked: kind === this.score.baseline.kind, change: () => void this.#load(kind) }),
        html('span', {}, words[`baselines.${kind}`]))));
  }

  async #load(kind: BaselineKind): Promise<void> {
    const visit = ++this.#visit;
    try {
      const score = await getScore(this.score.id, { baseline: kind });
      if (visit === this.#visit) this.#show(score);
    } catch {
      if (visit === this.#visit) this.#place.replaceChildren(html('p', { class: 'cs-muted' }, this.speech.words.baselineTrouble));
    }
  }

  #show(score: Score): void {
    const { words, language } = this.speech;
    this.#place.replaceChildren(
      html('p', { class: 'cs-lead' }, this.speech.say(`baselineLeads.${score.baseline.kind}`, { clients: this.speech.number(score.baseline.clients) })),
      html('div', { class: 'cs-reasons' },
        this.#group('cs-against', words.reasons, score.reasons, words.noReason),
        this.#group('cs-for', words.strengths, score.strengths, words.noStrength)),
      html('div', { class: 'cs-not-said', role: 'note', 'aria-labelledby': 'not-said' },
        html('h3', { id: 'not-said' }, words.notSaidTitle),
        html('ul', {}, ...score.limits[language].map((limit) => html('li', {}, limit)))));
  }

  #group(name: string, title: string, reasons: Reason[], none: string): HTMLElement {
    return html('div', { class: `cs-card ${name}` },
      html('h3', {}, title),
      reasons.length === 0
        ? html('p', { class: 'cs-muted' }, none)
        : html('ol', { class: 'cs-reason-list' }, ...reasons.map((reason) => this.#item(reason))));
  }

  #item({ concept, feature, isCombined, sentences }: Reason): HTMLElement {
    // The last sentence says what the risk would be without the concept's effect; those before it are the client's facts.
    const { words } = this.speech;
    const said = sentences[this.speech.language];
    const name = this.speech.of(concept.label);

    return html('li', {},
      html('h4', {}, name),
      html('p', { class: isCombined ? 'cs-without cs-combined' : 'cs-without' }, said.at(-1)),
      html('ul', { class: 'cs-reason-facts' }, ...said.slice(0, -1).map((fact) => html('li', {}, fact))),
      feature !== null && html('button', { type: 'button', class: 'cs-link', click: () => this.compare(feature) },
        words.compareThis, html('span', { class: 'cs-unseen' }, ` – ${name}`)));
  }
}

customElements.define('client-reasons', ClientReasons);
