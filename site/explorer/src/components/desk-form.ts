import { Trouble } from '../call';
import { html } from '../dom';
import type { Key, Speech } from '../words';

/** A field of a form: its element, and what is wrong with what it holds. */
export interface Field { element: HTMLElement; input: HTMLElement; value: () => string; fault: () => string; blame: (text: string) => void }

const Longest = 2000;

/** A text of several lines. */
export function textField(speech: Speech, id: string, label: Key, least: number): Field {
  const fault = html('p', { class: 'cs-answer-fault', id: `${id}-fault` });
  const input = html('textarea', { id, rows: 3, maxlength: Longest, 'aria-describedby': fault.id });
  return {
    element: html('div', { class: 'cs-desk-field' }, html('label', { for: id }, speech.words[label]), input, fault), input,
    value: () => input.value.trim(),
    fault: () => input.value.trim().replace(/\s+/gu, ' ').length >= least ? '' : least === 1 ? speech.words.deskEmpty : speech.say('deskTooShort', { least: speech.number(least) }),
    blame: (text) => mark(input, fault, text),
  };
}

/** One of a few words, none of them chosen beforehand. */
export function choiceField(speech: Speech, id: string, label: Key, choices: readonly (readonly [string, Key])[]): Field {
  const fault = html('p', { class: 'cs-answer-fault', id: `${id}-fault` });
  const radios = choices.map(([value], index) => html('input', { type: 'radio', name: id, value, id: `${id}-${index}` }));
  const group = html('fieldset', { class: 'cs-desk-choice', 'aria-describedby': fault.id },
    html('legend', {}, speech.words[label]),
    ...radios.map((radio, index) => html('label', { for: radio.id }, radio, ' ', speech.words[choices[index]![1]])));
  const chosen = (): string => radios.find((radio) => radio.checked)?.value ?? '';
  return {
    element: html('div', { class: 'cs-desk-field' }, group, fault), input: radios[0]!, value: chosen,
    fault: () => chosen() ? '' : speech.words.deskChoose, blame: (text) => { fault.textContent = text; },
  };
}

/** A form that sends once for each key, says what is wrong beside each field, and keeps what was typed when sending fails. */
export function deskForm(speech: Speech, submit: Key, fields: Field[], send: (key: string) => Promise<void>, ...more: HTMLElement[]): HTMLFormElement {
  const key = crypto.randomUUID();
  const trouble = html('p', { class: 'cs-answer-fault', role: 'alert' });
  const button = html('button', { class: 'cs-button', type: 'submit' }, speech.words[submit]);
  return html('form', { class: 'cs-desk-form', novalidate: true, submit: (event) => { event.preventDefault(); void run(); } },
    ...fields.map(({ element }) => element), html('div', { class: 'cs-desk-buttons' }, button, ...more), trouble);

  async function run(): Promise<void> {
    trouble.textContent = '';
    const wrong = fields.filter((field) => {
      const text = field.fault();
      field.blame(text);
      return text !== '';
    });
    if (wrong.length > 0) {
      wrong[0]!.input.focus();
      return;
    }
    button.disabled = true;
    try {
      await send(key);
    } catch (error) {
      const status = error instanceof Trouble ? error.status : 'down';
      if (status !== 401) trouble.textContent = status === 409 ? speech.words.deskConflict : status === 403 ? speech.words.deskForbidden : speech.words.deskFailed;
    } finally {
      button.disabled = false;
    }
  }
}

/** A day as it is read. */
export function dayOf(speech: Speech, time: string): string {
  const day = new Intl.DateTimeFormat(speech.language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time));
  // The first of a month is an ordinal in French, which the format leaves out.
  return speech.language === 'fr' ? day.replace(/^1 /u, '1er ') : day;
}

function mark(input: HTMLElement, fault: HTMLElement, text: string): void {
  fault.textContent = text;
  if (text) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}
