import type { Speech } from '../words';

/** Writes the ends of an interval with as many decimals as its width asks for, and the unit where it is short. */
export function endOfInterval(speech: Speech, unit: string, width: number): (value: number) => string {
  const isPart = unit === 'share' || unit === 'monthlyRate';
  const scale = isPart ? 100 : 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(width * scale) - 1e-9)));
  if (unit === 'money') return (value) => speech.money(value, decimals);
  const key = isPart ? 'percent' : unit === 'duration' ? 'days' : unit === 'years' || unit === 'months' ? unit : null;

  return (value) => {
    const number = speech.number(scale * value, decimals);
    return key === null ? number : speech.say(key, { number });
  };
}
