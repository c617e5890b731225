import type { ScoreResponse as Score } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** For a score in the grey zone, a screen of its own: the model does not settle it; what alone holds it on its side, and what a person has to look at. */
export function nearCutOff(speech: Speech, score: Score): HTMLElement | null {
  const { words } = speech;
  const [distance, ...pivots] = score.nearCutOff[speech.language];
  if (distance === undefined) return null;

  return html('section', { class: 'cs-section cs-near', 'aria-labelledby': 'near' },
    html('h2', { id: 'near' }, words.nearTitle),
    html('div', { class: 'cs-card' },
      html('p', { class: 'cs-near-distance' }, distance),
      html('div', { class: 'cs-near-parts' },
        html('div', {},
          html('h3', {}, words.nearPivots),
          pivots.length === 0
            ? html('p', { class: 'cs-muted' }, words.nearNoPivot)
            : html('ul', {}, ...pivots.map((pivot) => html('li', {}, pivot)))),
        html('div', {},
          html('h3', {}, words.nearChecks),
          html('ul', {}, html('li', {}, words['nearChecks.1']), html('li', {}, words['nearChecks.2']), html('li', {}, words['nearChecks.3']))))));
}
