import type { ClientResponse as Client, ScoreResponse as Score } from '../contract';
import { deskApi, type View } from '../desk-api';
import { html } from '../dom';
import type { Speech } from '../words';
import { clientFile } from './client-file';
import { notesSection } from './notes-section';
import { ownView, viewBeside } from './own-view';
import { reviewSection } from './review-section';

/** What people write about a client, on the client's page. */
export interface Desk { beside: (score: Score) => HTMLElement[]; sections: () => HTMLElement[] }

const none: Desk = { beside: () => [], sections: () => [] };

/** Asks for the advisor's own view where none was given and no score was seen; ends when the score may be shown. Where nothing can be kept, that is at once. */
export async function deskPlace(speech: Speech, client: Client, show: (page: HTMLElement) => void): Promise<Desk> {
  try {
    const me = await deskApi.me();
    if (!me.hasDesk) return none;
    const { model, hasSeenScore, isGiven, views } = await deskApi.views(client.id);
    let view = views.filter((each) => each.author === me.subject && each.model === model).at(-1) ?? null;
    if (!hasSeenScore && !isGiven) view = await new Promise<View | null>((done) => show(page(done)));
    return {
      beside: (score) => view ? [viewBeside(speech, score, view)] : [],
      sections: () => [reviewSection(speech, client.id, me), notesSection(speech, client.id)],
    };
  } catch {
    return none;
  }

  function page(done: (view: View | null) => void): HTMLElement {
    return html('div', { class: 'cs-wide cs-client' },
      html('div', { class: 'cs-client-head' },
        html('h1', { tabindex: -1 }, speech.say('client', { id: client.id })), html('p', { class: 'cs-lead' }, speech.of(client.summary))),
      ownView(speech, client, done), clientFile(speech, client));
  }
}
