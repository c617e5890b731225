import { deskApi } from '../desk-api';
import { html } from '../dom';
import type { Speech } from '../words';
import { dayOf } from './desk-form';

/** On the home page: the reviews that wait, the earliest due first; empty when there is none. */
export function openReviews(speech: Speech, link: (client: string) => HTMLAnchorElement): HTMLElement {
  const place = html('div', {});
  void load();
  return place;

  async function load(): Promise<void> {
    try {
      if (!(await deskApi.me()).hasDesk) return;
      const { total, reviews } = await deskApi.openReviews();
      if (total === 0) return;
      place.append(html('section', { class: 'cs-section cs-desk', 'aria-labelledby': 'open-reviews' },
        html('h2', { id: 'open-reviews' }, speech.say('openReviews', { total: speech.number(total) })),
        html('ul', { class: 'cs-open-reviews' }, ...reviews.map(({ client, dueOn }) => html('li', {}, link(client), ' ', html('span', { class: 'cs-muted' }, speech.say('dueOn', { day: dayOf(speech, dueOn) })))))));
    } catch {
      // The search does not need it: whoever may not see reviews, or has none at hand, sees the rest of the page.
    }
  }
}
