import type { DistributionResponse as Distribution, DistributionLevel as Level } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

const most = 12;

/** Clients counted by word, the client's own word marked. */
export function levelBars(speech: Speech, { levels, known }: Distribution): HTMLElement {
  const count = (level: Level) => level.repaid + level.default + level.unknown;
  const longest = Math.max(1, ...levels.map(count));
  const shown = levels.filter((level, index) => index < most || level.isClients);

  return html('ul', { class: 'cs-levels', 'aria-hidden': 'true' }, ...shown.map((level) => {
    const bar = html('span', { class: 'cs-level-bar' });
    bar.style.width = `${100 * count(level) / longest}%`;
    bar.append(piece('cs-level-default', level.default, level), piece('cs-level-repaid', level.repaid, level), piece('cs-level-unknown', level.unknown, level));

    return html('li', level.isClients ? { class: 'cs-level-own' } : {},
      html('span', { class: 'cs-level-name' }, speech.of(level.label), level.isClients && html('small', {}, ` ◂ ${speech.words.thisClient}`)),
      html('span', { class: 'cs-level-track' }, bar),
      html('span', { class: 'cs-level-number' }, speech.say('percent', { number: speech.number(100 * count(level) / Math.max(1, known), 1) })));
  }));

  function piece(name: string, clients: number, level: Level): HTMLElement {
    const part = html('span', { class: name });
    part.style.width = `${100 * clients / Math.max(1, count(level))}%`;
    return part;
  }
}
