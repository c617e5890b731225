import { Trouble } from '../call';
import { getAnswers, postWhatIf, type AnswerResponse as Answer, type Moved, type ScoreAt, type WhatIfResponse as WhatIf } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

const firstAnswers = 6; // the loan and the income; the rest is folded away

/** « Et si… »: the client's answers as a form, and the score with other ones. Nothing is kept. */
export function whatIf(speech: Speech, client: string): HTMLElement {
  const { words } = speech;
  const result = html('div', { class: 'cs-what-if-result', role: 'status' });
  const place = html('section', { class: 'cs-section', 'aria-labelledby': 'what-if' },
    html('h2', { id: 'what-if' }, words.whatIfTitle), html('p', { class: 'cs-lead' }, words.whatIfLead));
  const fields = new Map<string, { answer: Answer; input: HTMLInputElement | HTMLSelectElement; fault: HTMLElement; follows: HTMLElement }>();
  void getAnswers(client).then(
    (answers) => place.append(form(answers)),
    () => place.append(html('p', { class: 'cs-muted' }, words.notAtHand)));
  return place;

  function form(answers: Answer[]): HTMLElement {
    const rows = answers.map(field);
    return html('form', { class: 'cs-card cs-what-if', novalidate: true, submit: (event) => { event.preventDefault(); void run(); }, reset: () => show() },
      html('div', { class: 'cs-answers' }, ...rows.slice(0, firstAnswers)),
      html('details', {}, html('summary', {}, words.whatIfMore), html('div', { class: 'cs-answers' }, ...rows.slice(firstAnswers))),
      html('div', { class: 'cs-what-if-buttons' },
        html('button', { class: 'cs-button', type: 'submit' }, words.whatIfRun),
        html('button', { class: 'cs-link', type: 'reset' }, words.whatIfReset)),
      result);
  }

  function field(answer: Answer): HTMLElement {
    const id = `answer-${answer.name}`;
    const fault = html('span', { class: 'cs-answer-fault', id: `${id}-fault` });
    const follows = html('span', { class: 'cs-answer-follows', id: `${id}-follows` });
    const told = `${fault.id} ${follows.id}`;
    const input = answer.kind === 'number'
      ? html('input', { id, inputmode: 'decimal', autocomplete: 'off', value: shown(answer.value), 'aria-describedby': told })
      : html('select', { id, 'aria-describedby': told }, ...options(answer));
    fields.set(answer.name, { answer, input, fault, follows });
    const unit = answer.unit === 'money' || answer.unit === 'months' || answer.unit === 'years' ? words[`unit.${answer.unit}`] : '';
    return html('div', { class: 'cs-answer' },
      html('label', { for: id }, speech.of(answer.label), unit && html('span', { class: 'cs-muted' }, ` (${unit})`)), input, fault, follows);
  }

  function shown(value: string): string {
    return speech.language === 'fr' ? value.replace('.', ',') : value;
  }

  function options(answer: Answer): HTMLOptionElement[] {
    const choices = answer.kind === 'yesNo'
      ? [{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }]
      : answer.choices.map(({ value, label }) => ({ value, label: speech.of(label) }));
    if (answer.value === '') choices.unshift({ value: '', label: words.notStated });
    return choices.map(({ value, label }) => html('option', { value, selected: value === answer.value }, label));
  }

  function changes(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, { answer, input }] of fields) {
      // A French reader types 1 234,5; programs read 1234.5.
      const value = answer.kind === 'number' ? input.value.replace(/\s/gu, '').replace(',', '.') : input.value;
      if (value !== answer.value) found[name] = value;
    }
    return found;
  }

  async function run(): Promise<void> {
    show(html('p', { class: 'cs-muted' }, words.whatIfBusy));
    const answers = changes();
    if (Object.keys(answers).length === 0) {
      show(html('p', {}, words.whatIfNone));
      return;
    }
    try {
      const answered = await postWhatIf(client, { answers }, { language: speech.language });
      show(...outcome(answered));
      tellWhatFollows(answered.answers, answers);
    } catch (error) {
      if (error instanceof Trouble && error.status === 400) blame(error.faults);
      else show(html('p', { class: 'cs-answer-fault' }, words.troubleDown));
    }
  }

  function show(...content: HTMLElement[]): void {
    for (const { input, fault, follows } of fields.values()) {
      fault.textContent = '';
      follows.textContent = '';
      input.removeAttribute('aria-invalid');
    }
    result.replaceChildren(...content);
  }

  // A field that nobody changed keeps what the client answered; beside it stands what it becomes.
  function tellWhatFollows(moved: Moved[], changed: Record<string, string>): void {
    for (const { name, after } of moved) {
      const field = fields.get(name);
      if (!field || name in changed) continue;
      field.follows.textContent = speech.say('whatIfFollows', { value: speech.of(after) });
      field.input.closest('details')?.setAttribute('open', '');
    }
  }

  function blame(faults: Record<string, string[]>): void {
    show();
    for (const [name, said] of Object.entries(faults)) {
      const field = fields.get(name);
      if (field) {
        field.fault.textContent = said.join(' ');
        field.input.setAttribute('aria-invalid', 'true');
        field.input.closest('details')?.setAttribute('open', '');
      } else {
        result.append(html('p', { class: 'cs-answer-fault' }, said.join(' ')));
      }
    }
    [...fields.values()].find(({ input }) => input.hasAttribute('aria-invalid'))?.input.focus();
  }

  function outcome({ before, after, answers, features }: WhatIf): HTMLElement[] {
    return [
      html('dl', { class: 'cs-before-after' }, ...score(words.before, before), ...score(words.after, after)),
      html('h3', {}, words.changed), moves(answers),
      ...features.length > 0
        ? [html('details', {}, html('summary', {}, speech.say('features', { count: speech.number(features.length) })), moves(features))]
        : [],
      html('p', { class: 'cs-note' }, words.notHeld),
    ];
  }

  function score(label: string, at: ScoreAt): HTMLElement[] {
    return [html('div', {},
      html('dt', { class: 'cs-label' }, label),
      html('dd', {}, html('strong', {}, words[`decisions.${at.decision}`]), html('br'), speech.say('ofHundred', { count: speech.outOf100(at.pd), points: speech.number(at.points) })))];
  }

  function moves(moved: Moved[]): HTMLElement {
    return html('dl', { class: 'cs-facts' }, ...moved.map(({ label, before, after }) => html('div', {},
      html('dt', {}, speech.of(label)), html('dd', {}, speech.say('change', { before: speech.of(before), after: speech.of(after) })))));
  }
}
