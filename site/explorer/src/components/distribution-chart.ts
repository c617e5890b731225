import type { DistributionResponse as Distribution } from '../contract';
import { svg } from '../dom';
import type { Speech } from '../words';
import { endOfInterval } from './units';

const height = 260;
const top = 34;
const bottom = 30;
const left = 48;
const right = 12;

/** Clients counted by interval, with the client's own interval marked; drawn to the width it is given. */
export function distributionChart(speech: Speech, distribution: Distribution, width: number): SVGElement {
  const { bins, client, feature } = distribution;
  const totals = bins.map((bin) => bin.repaid + bin.default + bin.unknown);
  const step = stepOf(distribution);
  const highest = niceTop(Math.max(1, ...totals));
  const band = (width - left - right) / bins.length;
  const y = (count: number) => height - bottom - (count / highest) * (height - top - bottom);
  const end = endOfInterval(speech, feature.unit, step);
  const own = client?.value === null || client === null ? -1 : bins.findIndex((bin) =>
    (bin.lower === null || client.value! >= bin.lower) && (bin.upper === null || client.value! < bin.upper));

  const grid = [0, 0.5, 1].map((part) => svg('g', {},
    svg('line', { class: 'cs-chart-grid', x1: left, x2: width - right, y1: y(part * highest), y2: y(part * highest) }),
    svg('text', { class: 'cs-chart-tick', x: left - 8, y: y(part * highest) + 4, 'text-anchor': 'end' }, speech.number(part * highest))));

  const bars = bins.map((bin, index) => {
    const x = left + index * band + Math.min(1.5, band * 0.1);
    const barWidth = band - 2 * Math.min(1.5, band * 0.1);
    const piece = (name: string, from: number, count: number) => svg('rect', {
      class: name, x, width: barWidth, y: y(from + count), height: Math.max(0, y(from) - y(from + count)) });

    return svg('g', { class: index === own ? 'cs-bar cs-bar-own' : 'cs-bar' },
      piece('cs-bar-default', 0, bin.default), piece('cs-bar-repaid', bin.default, bin.repaid),
      piece('cs-bar-unknown', bin.default + bin.repaid, bin.unknown));
  });

  // As many labels as fit without touching, always at the edge between two bars.
  const every = Math.max(1, Math.ceil(bins.length / Math.max(2, Math.floor((width - left) / 92))));
  const edges = bins.flatMap((bin, index) => index > 0 && index % every === 0 && bin.lower !== null
    ? [svg('text', { class: 'cs-chart-tick', x: left + index * band, y: height - 10, 'text-anchor': 'middle' }, end(bin.lower))]
    : []);

  return svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true', class: 'cs-chart' },
    ...grid, ...bars, ...edges, ...marker());

  function marker(): SVGElement[] {
    if (own < 0 || !client) return [];
    const x = left + (own + 0.5) * band;
    const anchor = x < 0.25 * width ? 'start' : x > 0.75 * width ? 'end' : 'middle';
    const shift = anchor === 'start' ? -6 : anchor === 'end' ? 6 : 0;

    return [
      svg('path', { class: 'cs-chart-own', d: `M${x} ${y(totals[own]!) - 3}l-5 -8h10z` }),
      svg('text', { class: 'cs-chart-own-label', x: x + shift, y: Math.max(16, y(totals[own]!) - 18), 'text-anchor': anchor },
        speech.say('thisClientValue', { value: speech.of(client.text) })),
    ];
  }
}

/** Width of the intervals, read from one that is closed at both ends. */
export function stepOf({ bins }: Distribution): number {
  const closed = bins.find((bin) => bin.lower !== null && bin.upper !== null);
  return closed ? closed.upper! - closed.lower! : 1;
}

function niceTop(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((candidate) => candidate >= count) ?? count;
}
