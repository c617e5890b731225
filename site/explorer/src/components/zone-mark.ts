import type { Decision } from '../contract';
import { svg } from '../dom';

const shapes: Record<Decision, { outline: string; sign: string }> = {
  accept: { outline: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z', sign: 'M7.5 12.4l3 3l6-6.6' },
  refer: { outline: 'M12 1.5L22.5 12L12 22.5L1.5 12z', sign: 'M12 7.2v6.2M12 16.4v.4' },
  decline: { outline: 'M3 3h18v18H3z', sign: 'M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6' },
};

/** The shape of a zone: a disc to accept, a diamond to refer, a square to decline, so that colour is never alone. */
export function zoneMark(decision: Decision): SVGElement {
  const { outline, sign } = shapes[decision];

  return svg('svg', { viewBox: '0 0 24 24', class: `cs-zone-mark cs-zone-${decision}`, 'aria-hidden': 'true' },
    svg('path', { class: 'cs-zone-outline', d: outline }),
    svg('path', { class: 'cs-zone-sign', d: sign }));
}
