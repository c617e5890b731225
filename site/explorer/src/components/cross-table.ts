import type { AxisResponse, CrossCell, CrossResponse } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';
import { endOfInterval } from './units';

const shades = 5;

/** Two features against each other: a table whose cells are shaded by the clients counted in them, the client's own marked. */
export function crossTable(speech: Speech, cross: CrossResponse): HTMLElement {
  const { words } = speech;
  const { first, second, cells } = cross;
  const most = Math.max(1, ...cells.map(({ clients }) => clients ?? 0));
  const at = new Map(cells.map((cell) => [`${cell.first} ${cell.second}`, cell]));
  const [columns, rows] = [names(first), names(second)];
  const [across, down] = [speech.of(first.feature.label), speech.of(second.feature.label)];

  return html('figure', { class: 'cs-figure' },
    html('div', { class: 'cs-scroll', tabindex: 0, role: 'region', 'aria-label': speech.say('crossLabel', { first: across, second: down }) },
      html('table', { class: 'cs-cross' },
        html('thead', {},
          html('tr', {}, html('td', {}), html('th', { scope: 'colgroup', colspan: columns.length }, across)),
          html('tr', {}, html('th', { scope: 'col' }, down), ...columns.map((name) => html('th', { scope: 'col' }, name)))),
        html('tbody', {}, ...rows.map((name, row) => html('tr', {}, html('th', { scope: 'row' }, name), ...columns.map((_, column) => cell(column, row))))))),
    html('figcaption', { class: 'cs-note' }, words.crossLead, ' ', speech.say('crossFew', { count: speech.number(cross.leastShown) }),
      cross.missing > 0 && ` ${speech.say('missing', { count: speech.number(cross.missing) })}`));

  function cell(column: number, row: number): HTMLElement {
    const found: CrossCell | undefined = at.get(`${column} ${row}`);
    const isOwn = first.client === column && second.client === row;
    const shade = found?.clients ? Math.max(1, Math.ceil(shades * Math.sqrt(found.clients / most))) : 0;
    return html('td', { class: `cs-heat-${shade}${isOwn ? ' cs-heat-own' : ''}` },
      found === undefined ? '0' : found.clients === null ? speech.say('crossUnder', { count: speech.number(cross.leastShown) }) : speech.number(found.clients),
      found?.known ? html('small', {}, speech.say('outOf100', { count: speech.outOf100((found.defaults ?? 0) / found.known) })) : null,
      isOwn && html('b', {}, words.thisClient));
  }

  function names({ feature, steps }: AxisResponse): string[] {
    const closed = steps.find(({ lower, upper }) => lower !== null && upper !== null);
    const end = endOfInterval(speech, feature.unit, closed ? closed.upper! - closed.lower! : 1);
    return steps.map(({ label, lower, upper }) => label ? speech.of(label) : lower === null ? speech.say('below', { upper: end(upper ?? 0) })
      : upper === null ? speech.say('above', { lower: end(lower) }) : speech.say('between', { lower: end(lower), upper: end(upper) }));
  }
}
