import type { Decision, ScoreResponse as Score } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';
import { zoneMark } from './zone-mark';

const lowest = 300;
const highest = 700;

/** Where the score stands on the scale of points, with the three zones and the cut-off. */
export function scoreScale(speech: Speech, score: Score): HTMLElement {
  const { words } = speech;
  const { declineBelow, cutOff, acceptFrom } = score.zones;
  const low = Math.min(lowest, score.points - 20), high = Math.max(highest, score.points + 20);
  const share = (points: number) => (points - low) / (high - low);
  const place = <E extends HTMLElement>(element: E, from: number, to?: number): E => {
    element.style.left = `${100 * share(from)}%`;
    if (to !== undefined) element.style.width = `${100 * (share(to) - share(from))}%`;
    return element;
  };
  const zone = (decision: Decision, from: number, to: number) =>
    place(html('span', { class: `cs-scale-zone cs-scale-${decision}` }), from, to);
  const points = speech.number(score.points);
  const alternative = speech.say('scaleAlt', { points, cutOff: speech.number(cutOff), decision: words[`decisions.${score.decision}`] });

  const flag = place(html('span', { class: 'cs-scale-flag' }, speech.say('points', { points })), score.points);
  if (share(score.points) < 0.12) flag.classList.add('cs-scale-flag-start');
  if (share(score.points) > 0.88) flag.classList.add('cs-scale-flag-end');

  return html('div', { class: 'cs-scale' },
    html('h3', { class: 'cs-label' }, words.scaleTitle),
    html('div', { class: 'cs-scale-bar', role: 'img', 'aria-label': alternative },
      zone('decline', low, declineBelow), zone('refer', declineBelow, acceptFrom), zone('accept', acceptFrom, high),
      place(html('span', { class: 'cs-scale-cut' }), cutOff),
      place(html('span', { class: 'cs-scale-cut-label' }, speech.say('cutOff', { points: speech.number(cutOff) })), cutOff),
      place(html('span', { class: 'cs-scale-needle' }), score.points), flag),
    html('ul', { class: 'cs-scale-legend' },
      entry('decline', speech.say('zoneDecline', { points: speech.number(declineBelow) })),
      entry('refer', speech.say('zoneRefer', { low: speech.number(declineBelow), high: speech.number(acceptFrom) })),
      entry('accept', speech.say('zoneAccept', { points: speech.number(acceptFrom) }))),
    html('p', { class: 'cs-note' }, words.safer));

  function entry(decision: Decision, range: string): HTMLElement {
    return html('li', decision === score.decision ? { class: 'cs-scale-here' } : {},
      zoneMark(decision), html('span', {}, `${words[`decisions.${decision}`]} `, html('small', {}, range)));
  }
}
