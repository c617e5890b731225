import type { Reason, Score } from '../api';
import { html } from '../dom';
import type { Speech } from '../words';

/** Second layer: what weighs and what speaks for the client, each with what the risk would be without it. */
export function reasonList(speech: Speech, score: Score, compare: (feature: string) => void): HTMLElement {
  const { words } = speech;

  return html('section', { class: 'cs-section', 'aria-labelledby': 'reasons' },
    html('h2', { id: 'reasons' }, words.reasonsTitle),
    html('div', { class: 'cs-reasons' },
      group('cs-against', words.reasons, score.reasons, words.noReason),
      group('cs-for', words.strengths, score.strengths, words.noStrength)),
    html('div', { class: 'cs-not-said', role: 'note', 'aria-labelledby': 'not-said' },
      html('h3', { id: 'not-said' }, words.notSaidTitle), html('p', {}, words.notSaid)));

  function group(name: string, title: string, reasons: Reason[], none: string): HTMLElement {
    return html('div', { class: `cs-card ${name}` },
      html('h3', {}, title),
      reasons.length === 0
        ? html('p', { class: 'cs-muted' }, none)
        : html('ol', { class: 'cs-reason-list' }, ...reasons.map(item)));
  }

  function item({ concept, feature, sentences }: Reason): HTMLElement {
    // The last sentence says what the risk would be without the concept; those before it are the client's facts.
    const said = sentences[speech.language];
    const name = speech.of(concept.label);

    return html('li', {},
      html('h4', {}, name),
      html('ul', { class: 'cs-reason-facts' }, ...said.slice(0, -1).map((fact) => html('li', {}, fact))),
      html('p', { class: 'cs-without' }, said.at(-1)),
      feature !== null && html('button', { type: 'button', class: 'cs-link', click: () => compare(feature) },
        words.compareThis, html('span', { class: 'cs-unseen' }, ` – ${name}`)));
  }
}
