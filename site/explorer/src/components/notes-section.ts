import { deskApi, type Note } from '../desk-api';
import { html } from '../dom';
import type { Speech } from '../words';
import { dayOf, deskForm, textField } from './desk-form';

/** Notes on a client: those that no correction replaces, and a form for another. */
export function notesSection(speech: Speech, client: string): HTMLElement {
  const { words } = speech;
  const content = html('div', { class: 'cs-desk-content' });
  const place = html('section', { class: 'cs-section cs-desk', 'aria-labelledby': 'notes' }, html('h2', { id: 'notes', tabindex: -1 }, words.notesTitle), content);
  void load(false);
  return place;

  async function load(isAnswer: boolean): Promise<void> {
    try {
      const { notes } = await deskApi.notes(client);
      const replaced = new Set(notes.map((note) => note.replaces));
      const held = notes.filter((note) => !replaced.has(note.number));
      content.replaceChildren(held.length > 0 ? html('ul', { class: 'cs-notes' }, ...held.map(shown)) : html('p', { class: 'cs-muted' }, words.notesNone), form());
      if (isAnswer) place.querySelector('h2')?.focus();
    } catch {
      content.replaceChildren(html('p', { class: 'cs-muted' }, words.deskNotAtHand));
    }
  }

  function shown(note: Note): HTMLElement {
    return html('li', { class: 'cs-card' }, html('p', { class: 'cs-note' }, speech.say('noteBy', { author: note.author, day: dayOf(speech, note.madeAt) })), html('blockquote', {}, note.words));
  }

  function form(): HTMLElement {
    const field = textField(speech, 'note-words', 'noteLabel', 1);
    return html('details', { class: 'cs-card' }, html('summary', {}, words.noteAdd),
      deskForm(speech, 'noteSend', [field], async (key) => {
        await deskApi.sendNote(client, field.value(), key);
        await load(true);
      }));
  }
}
