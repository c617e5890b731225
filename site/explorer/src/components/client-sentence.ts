import type { Score } from '../api';
import { html, sentence } from '../dom';
import type { Speech } from '../words';
import { gridLegend, iconGrid } from './icon-grid';
import { scoreScale } from './score-scale';
import { zoneMark } from './zone-mark';

/** First layer: the risk in one sentence, a hundred icons beside those of all clients, the zone, the place on the scale. */
export function clientSentence(speech: Speech, score: Score): HTMLElement {
  const { words } = speech;
  const count = Math.round(100 * score.pd);
  const text = count === 0 ? words.sentenceNone : count === 1 ? words.sentenceOne : words.sentence;

  return html('section', { class: 'cs-card cs-first', 'aria-labelledby': 'sentence' },
    html('h2', { class: 'cs-label', id: 'sentence' }, words.sentenceTitle),
    html('div', { class: 'cs-first-words' },
      html('p', { class: 'cs-sentence' },
        sentence(text, { count: html('strong', {}, speech.number(Math.max(count, 1))), base: speech.outOf100(score.baseRate) })),
      html('div', { class: `cs-decision cs-decision-${score.decision}` },
        zoneMark(score.decision),
        html('div', {},
          html('p', { class: 'cs-decision-label' }, words.decisionLabel),
          html('p', { class: 'cs-decision-word' }, words[`decisions.${score.decision}`]),
          html('p', { class: 'cs-decision-why' }, words[`decisionWhy.${score.decision}`], ' ', score.decision === 'accept' ? '' : words.decisionRight)))),
    html('div', { class: 'cs-grids' },
      iconGrid(speech, score.pd, words.gridClient, true),
      iconGrid(speech, score.baseRate, words.gridAll, false),
      gridLegend(speech)),
    scoreScale(speech, score));
}
