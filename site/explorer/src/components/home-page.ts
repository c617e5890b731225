import { html } from '../dom';
import type { Speech } from '../words';

/** The page before a client is chosen: the search by number, the search by filters, and what will be read. */
export function homePage(speech: Speech, search: HTMLElement, facts: HTMLElement, finder: HTMLElement, waiting: HTMLElement): HTMLElement {
  const { words } = speech;

  return html('div', { class: 'cs-wide cs-home' },
    html('h1', { tabindex: -1 }, words.homeTitle),
    html('p', { class: 'cs-home-lead' }, words.homeLead),
    search, facts, waiting,
    html('section', { class: 'cs-section', 'aria-labelledby': 'find' }, html('h2', { id: 'find' }, words.filterTitle), html('p', { class: 'cs-lead' }, words.filterLead), finder),
    html('ol', { class: 'cs-home-steps' }, ...([1, 2, 3] as const).map((step) =>
      html('li', {}, html('h2', {}, words[`homeStep.${step}`]), html('p', {}, words[`homeStep.${step}.text`])))),
    html('p', { class: 'cs-home-human' }, words.homeHuman));
}
