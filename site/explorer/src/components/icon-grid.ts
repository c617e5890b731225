import { html, svg } from '../dom';
import type { Speech } from '../words';

const side = 10;
const cell = 12;

/** A hundred clients, ten by ten: those who had trouble repaying are full squares, the others small rings. */
export function iconGrid(speech: Speech, pd: number, title: string, isMain: boolean): HTMLElement {
  const count = Math.round(100 * pd);
  const label = speech.number(count);
  const icons = Array.from({ length: side * side }, (_, index) => {
    const x = (index % side) * cell, y = Math.floor(index / side) * cell;
    return index < count
      ? svg('rect', { class: 'cs-icon-default', x: x + 1.5, y: y + 1.5, width: 9, height: 9, rx: 2 })
      : svg('circle', { class: 'cs-icon-repaid', cx: x + 6, cy: y + 6, r: 2.6 });
  });

  return html('figure', { class: isMain ? 'cs-grid cs-grid-main' : 'cs-grid' },
    svg('svg', { viewBox: `0 0 ${side * cell} ${side * cell}`, role: 'img', 'aria-label': speech.say('gridAlt', { count: label, who: title }) }, ...icons),
    html('figcaption', {}, html('span', { class: 'cs-grid-title' }, title), html('strong', {}, speech.say('outOf100', { count: label }))));
}

/** What the two shapes of the grid mean. */
export function gridLegend(speech: Speech): HTMLElement {
  const sample = (shape: SVGElement) => svg('svg', { viewBox: '0 0 12 12', class: 'cs-legend-mark', 'aria-hidden': 'true' }, shape);

  return html('p', { class: 'cs-legend' },
    html('span', {}, sample(svg('rect', { class: 'cs-icon-default', x: 1.5, y: 1.5, width: 9, height: 9, rx: 2 })), speech.words.gridDefault),
    html('span', {}, sample(svg('circle', { class: 'cs-icon-repaid', cx: 6, cy: 6, r: 2.6 })), speech.words.gridRepaid));
}
