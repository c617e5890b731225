import type { DistributionResponse as Distribution } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';
import { stepOf } from './distribution-chart';
import { endOfInterval } from './units';

/** The table behind the chart: the same counts, to read or to copy. */
export function distributionTable(speech: Speech, distribution: Distribution): HTMLElement {
  const { words } = speech;
  const end = endOfInterval(speech, distribution.feature.unit, stepOf(distribution));
  const rows = distribution.levels.length > 0
    ? distribution.levels.map((level) => ({ ...level, name: speech.of(level.label) }))
    : distribution.bins.map((bin) => ({
      ...bin,
      name: bin.lower === null && bin.upper === null ? '' : bin.lower === null ? speech.say('below', { upper: end(bin.upper!) })
        : bin.upper === null ? speech.say('above', { lower: end(bin.lower) })
        : speech.say('between', { lower: end(bin.lower), upper: end(bin.upper) }),
    }));
  const hasUnknown = rows.some((row) => row.unknown > 0);
  const heads = [words.tableInterval, words.tableClients, words.tableRepaid, words.tableDefault, ...(hasUnknown ? [words.tableUnknown] : []), words.tableRate];

  return html('details', { class: 'cs-twin' },
    html('summary', {}, words.tableToggle),
    html('div', { class: 'cs-scroll', tabindex: 0, role: 'region', 'aria-label': `${words.tableToggle} – ${speech.of(distribution.feature.label)}` },
      html('table', {},
        html('thead', {}, html('tr', {}, ...heads.map((head) => html('th', { scope: 'col' }, head)))),
        html('tbody', {}, ...rows.map((row) => {
          const outcomes = row.repaid + row.default;
          const cells = [row.repaid + row.default + row.unknown, row.repaid, row.default, ...(hasUnknown ? [row.unknown] : [])];

          return html('tr', {}, html('th', { scope: 'row' }, row.name), ...cells.map((cell) => html('td', {}, speech.number(cell))),
            html('td', {}, outcomes > 0 ? speech.outOf100(row.default / outcomes, 1) : '–'));
        })))));
}
