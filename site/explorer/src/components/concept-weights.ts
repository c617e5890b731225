import type { ConceptResponse as ConceptWeight, ScoreResponse as Score } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

const shownAtFirst = 10;

/** Third layer: what each concept adds to the score or takes from it, as bars with their numbers. */
export function conceptWeights(speech: Speech, score: Score): HTMLElement {
  const { words } = speech;
  const weights = score.concepts;
  const longest = Math.max(1, ...weights.map(({ points }) => Math.abs(points)));
  const first = weights.slice(0, shownAtFirst), others = weights.slice(shownAtFirst);

  return html('section', { class: 'cs-section', 'aria-labelledby': 'weights' },
    html('h2', { id: 'weights' }, words.weightsTitle),
    html('p', { class: 'cs-lead' }, words.weightsLead),
    html('div', { class: 'cs-card' },
      html('ul', { class: 'cs-weights' }, ...first.map(bar)),
      others.length > 0 && html('details', {},
        html('summary', {}, speech.say('weightsMore', { count: speech.number(others.length) })),
        html('ul', { class: 'cs-weights' }, ...others.map(bar)))));

  function bar({ concept, points }: ConceptWeight): HTMLElement {
    const fill = html('span', { class: points < 0 ? 'cs-weight-lower' : 'cs-weight-raise' });
    fill.style.width = `${50 * Math.abs(points) / longest}%`;
    const effect = Math.round(points) === 0 ? '' : points < 0 ? words.weightsLower : words.weightsRaise;

    return html('li', {},
      html('span', { class: 'cs-weight-name' }, speech.of(concept.label)),
      html('span', { class: 'cs-weight-track', 'aria-hidden': 'true' }, fill),
      html('span', { class: 'cs-weight-number' }, speech.signed(points), html('span', { class: 'cs-unseen' }, ` ${effect}`)));
  }
}
