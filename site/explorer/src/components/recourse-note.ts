import { getRecourse, type ScoreResponse as Score } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** For refusals and the grey zone: what a client could honestly change, or that nothing would be enough. */
export function recourseNote(speech: Speech, score: Score): HTMLElement | null {
  if (score.decision === 'accept') return null;
  const { words } = speech;
  const place = html('section', { class: 'cs-section', 'aria-labelledby': 'recourse' },
    html('h2', { id: 'recourse' }, words.recourseTitle), html('p', { class: 'cs-muted', role: 'status' }, words.whatIfBusy));
  void getRecourse(score.id).then(({ summary, paths }) => {
    place.lastChild?.remove();
    place.append(html('p', { class: 'cs-lead' }, summary[speech.language].join(' ')));
    if (paths.length === 0) return;
    place.append(
      html('ol', { class: 'cs-ways' }, ...paths.map((path, index) => html('li', { class: 'cs-card' },
        html('h3', {}, speech.say('recourseWay', { number: speech.number(index + 1) })),
        html('ul', {}, ...path.sentences[speech.language].map((sentence) => html('li', {}, sentence)))))),
      html('p', { class: 'cs-note' }, words.recourseNote));
  }, () => place.remove());
  return place;
}
