import type { ClientResponse as Client, ScoreResponse as Score } from '../contract';
import { deskApi, type View } from '../desk-api';
import { html } from '../dom';
import type { Speech } from '../words';
import { choiceField, deskForm, textField } from './desk-form';

/** Asks what the advisor would do, before the score: calls back with the view, or with null when skipped. */
export function ownView(speech: Speech, client: Client, done: (view: View | null) => void): HTMLElement {
  const { words } = speech;
  const decision = choiceField(speech, 'view-decision', 'viewQuestion', [['accept', 'decisions.accept'], ['refer', 'decisions.refer'], ['decline', 'decisions.decline']]);
  const note = textField(speech, 'view-note', 'viewNote', 0);
  const place = html('section', { class: 'cs-card cs-own-view', 'aria-labelledby': 'own-view' },
    html('h2', { id: 'own-view' }, words.viewTitle),
    html('p', { class: 'cs-lead' }, words.viewLead),
    deskForm(speech, 'viewSend', [decision, note],
      async (key) => done(await deskApi.sendView(client.id, decision.value() as View['decision'], note.value(), key)),
      html('button', { type: 'button', class: 'cs-link', 'aria-keyshortcuts': 'Escape', click: () => done(null) }, words.viewSkip)));
  addEventListener('keydown', skip);
  return place;

  // One key from anywhere on the page, but for the search and the sign-in, which have their own use for it.
  function skip(event: KeyboardEvent): void {
    if (!place.isConnected) removeEventListener('keydown', skip);
    else if (event.key === 'Escape' && !document.querySelector('dialog[open]') && !(event.target as HTMLElement).matches('[role=combobox]')) {
      removeEventListener('keydown', skip);
      done(null);
    }
  }
}

/** The advisor's view beside the proposal, without judging either. */
export function viewBeside(speech: Speech, score: Score, view: View): HTMLElement {
  const { words } = speech;
  return html('section', { class: 'cs-card cs-view-beside', 'aria-labelledby': 'view-beside' },
    html('h2', { class: 'cs-label', id: 'view-beside' }, view.isAfterScore ? words.viewAfter : words.viewBefore),
    html('p', {}, speech.say(view.decision === score.decision ? 'viewSame' : 'viewOther', { view: words[`decisions.${view.decision}`], proposal: words[`decisions.${score.decision}`] })),
    view.note && html('blockquote', {}, view.note));
}
