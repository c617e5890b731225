import { getStability } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** Beside the reasons: which of them the model would give again if it were trained on other clients. Empty for a model without refits. */
export function stabilityNote(speech: Speech, client: string): HTMLElement {
  const { words } = speech;
  const place = html('section', { class: 'cs-section', hidden: true, 'aria-labelledby': 'stability' });
  void getStability(client).then(({ refits, reasons }) => {
    if (reasons.length === 0) return;
    place.replaceChildren(
      html('h2', { id: 'stability' }, words.stabilityTitle),
      html('p', { class: 'cs-lead' }, speech.say('stabilityLead', { refits: speech.number(refits) })),
      html('ul', { class: 'cs-card cs-solidity' }, ...reasons.map((reason) => html('li', {},
        html('span', {}, speech.of(reason.concept.label)),
        html('span', { class: `cs-mark ${reason.isSolid ? 'cs-mark-solid' : 'cs-mark-fragile'}` }, reason.isSolid ? words.solid : words.fragile),
        html('span', { class: 'cs-muted' }, speech.say('reappears', { count: speech.number(reason.reappearances), refits: speech.number(refits) }))))));
    place.hidden = false;
  }, () => place.remove());
  return place;
}
