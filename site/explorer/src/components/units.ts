import type { Speech } from '../words';

/** Writes the ends of an interval with as many decimals as its width asks for, and the unit where it is short. */
export function endOfInterval(speech: Speech, unit: string, width: number): (value: number) => string {
  const isPart = unit === 'share' || unit === 'monthlyRate';
  const scale = isPart ? 100 : 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(-Math.log10(width * scale) - 1e-9)));
  const after = isPart ? (speech.language === 'fr' ? '\u00a0%' : '%')
    : unit === 'years' ? (speech.language === 'fr' ? '\u00a0ans' : '\u00a0years')
    : unit === 'duration' ? (speech.language === 'fr' ? '\u00a0jours' : '\u00a0days')
    : unit === 'months' ? (speech.language === 'fr' ? '\u00a0mois' : '\u00a0months')
    : '';

  return (value) => speech.number(scale * value, decimals) + after;
}
