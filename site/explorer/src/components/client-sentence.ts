import type { ReasonResponse as Reason, ScoreResponse as Score } from '../contract';
import { html, sentence } from '../dom';
import type { Speech } from '../words';
import { gridLegend, iconGrid } from './icon-grid';
import { scoreScale } from './score-scale';
import { zoneMark } from './zone-mark';

/** First layer: the risk in one sentence, what it would be without the heaviest factor, a hundred icons for both beside those of all clients, the zone, the place on the scale. */
export function clientSentence(speech: Speech, score: Score): HTMLElement {
  const { words } = speech;
  const count = Math.round(100 * score.pd);
  const text = count === 0 ? words.sentenceNone : count === 1 ? words.sentenceOne : words.sentence;

  const main = mainFactor(score);

  return html('section', { class: 'cs-card cs-first', 'aria-labelledby': 'sentence' },
    html('h2', { class: 'cs-label', id: 'sentence' }, words.sentenceTitle),
    html('div', { class: 'cs-first-words' },
      html('p', { class: 'cs-sentence' },
        sentence(text, { count: html('strong', {}, speech.number(Math.max(count, 1))), base: speech.outOf100(score.baseRate) })),
      main && html('p', { class: 'cs-first-factor' }, html('strong', {}, speech.of(main.concept.label)), ' – ', main.sentences[speech.language].at(-1)),
      html('div', { class: `cs-decision cs-decision-${score.decision}` },
        zoneMark(score.decision),
        html('div', {},
          html('p', { class: 'cs-decision-label' }, words.decisionLabel),
          html('p', { class: 'cs-decision-word' }, words[`decisions.${score.decision}`]),
          html('p', { class: 'cs-decision-why' }, words[`decisionWhy.${score.decision}`], ' ', score.decision === 'accept' ? '' : words.decisionRight)))),
    html('div', { class: 'cs-grids' },
      iconGrid(speech, score.pd, words.gridClient, true),
      main && main.pdWithout !== null && iconGrid(speech, main.pdWithout, speech.say('gridWithout', { concept: speech.of(main.concept.label) }), false),
      iconGrid(speech, score.baseRate, words.gridAll, false),
      gridLegend(speech)),
    scoreScale(speech, score));
}

/** The heaviest factor on which all methods agree, if one there is whose absence shows in clients out of 100: of an accepted client one that speaks for them, else one that weighs. */
function mainFactor({ pd, decision, reasons, strengths }: Score): Reason | undefined {
  const ordered = decision === 'accept' ? [...strengths, ...reasons] : [...reasons, ...strengths];
  const shows = ({ pdWithout }: Reason): boolean => pdWithout !== null && Math.round(100 * pdWithout) !== Math.round(100 * pd);
  return ordered.find(shows) ?? ordered.find((reason) => !reason.isCombined);
}
