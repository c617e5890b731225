import type { ClientResponse as Client, Fact, ScoreResponse as Score } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';
import { zoneMark } from './zone-mark';

/** Two clients side by side: the proposal and the reasons of each, then all facts of both, those that differ marked. */
export function clientPair(speech: Speech, clients: [Client, Client], scores: [Score, Score], link: (id: string) => HTMLElement): HTMLElement {
  const { words } = speech;
  const rows: { row: HTMLElement; isSame: boolean }[] = [];
  const sections = clients[0].groups.map((group) => {
    const others = new Map(clients[1].groups.find(({ id }) => id === group.id)?.facts.map((fact) => [speech.of(fact.label), fact]));
    return html('tbody', {},
      html('tr', {}, html('th', { scope: 'rowgroup', colspan: 3 }, speech.of(group.title))),
      ...group.facts.map((fact) => line(fact, others.get(speech.of(fact.label)))));
  });
  const only = html('input', { type: 'checkbox', change: () => {
    for (const { row, isSame } of rows) row.hidden = only.checked && isSame;
  } });

  return html('div', { class: 'cs-pair' },
    html('div', { class: 'cs-pair-scores' }, ...([0, 1] as const).map((place) => proposal(clients[place], scores[place]))),
    html('section', { class: 'cs-section', 'aria-labelledby': 'pair-facts' },
      html('h2', { id: 'pair-facts' }, words.pairFacts),
      html('label', { class: 'cs-pair-only' }, only, html('span', {}, words.pairOnly)),
      html('div', { class: 'cs-card cs-scroll', tabindex: 0, role: 'region', 'aria-label': speech.say('pairTitle', { first: clients[0].id, second: clients[1].id }) },
        html('table', { class: 'cs-pair-table' },
          html('thead', {}, html('tr', {}, html('th', { scope: 'col' }, words.pairFact), ...clients.map(({ id }) => html('th', { scope: 'col' }, speech.say('client', { id }))))),
          ...sections))));

  function line(fact: Fact, other: Fact | undefined): HTMLElement {
    const values = [fact, other].map((one) => one ? speech.of(one.value) : words.filterMissing);
    const isSame = values[0] === values[1];
    const row = html('tr', isSame ? {} : { class: 'cs-pair-differs' },
      html('th', { scope: 'row' }, speech.of(fact.label), !isSame && html('span', { class: 'cs-unseen' }, ` (${words.pairDiffers})`)),
      ...values.map((value) => html('td', {}, value)));
    rows.push({ row, isSame });
    return row;
  }

  function proposal(client: Client, score: Score): HTMLElement {
    const concepts = (title: string, reasons: Score['reasons']) => [html('h3', {}, title),
      reasons.length === 0 ? html('p', { class: 'cs-muted' }, '–') : html('ul', {}, ...reasons.map(({ concept }) => html('li', {}, speech.of(concept.label))))];
    return html('section', { class: 'cs-card cs-pair-score', 'aria-label': speech.say('client', { id: client.id }) },
      html('h2', {}, link(client.id)), html('p', { class: 'cs-muted' }, speech.of(client.summary)),
      html('p', { class: 'cs-pair-decision' }, zoneMark(score.decision), html('strong', {}, words[`decisions.${score.decision}`])),
      html('p', {}, speech.say('ofHundred', { count: speech.outOf100(score.pd), points: speech.number(score.points) })),
      ...concepts(words.reasons, score.reasons), ...concepts(words.strengths, score.strengths));
  }
}

/** Asks for the number of the client to set beside this one. */
export function pairForm(speech: Speech, choose: (id: string) => void): HTMLElement {
  const { words } = speech;
  const input = html('input', { id: 'pair-with', type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 10, placeholder: words.searchPlaceholder });
  return html('form', { class: 'cs-pair-form', submit: (event) => { event.preventDefault(); if (input.value.trim() !== '') choose(input.value.trim()); } },
    html('label', { for: 'pair-with' }, words.pairWith), input, html('button', { class: 'cs-button', type: 'submit' }, words.pairShow));
}
