import type { FieldResponse, FieldValue } from './contract';
import type { Speech } from './words';
import { endOfInterval } from './components/units';

/** What is asked of each field, by its name: words, ranges, or missing, as they are written in an address. */
export type Filters = Map<string, string[]>;

export const missing = 'missing';

/** Reads filters from an address: FIELD:value|value. What names no value is left out. */
export function readFilters(texts: string[]): Filters {
  const filters: Filters = new Map();
  for (const text of texts) {
    const colon = text.indexOf(':');
    const values = text.slice(colon + 1).split('|').filter((value) => value !== '');
    if (colon > 0 && values.length > 0) filters.set(text.slice(0, colon), values);
  }
  return filters;
}

export function writeFilters(filters: Filters): string[] {
  return [...filters].map(([field, values]) => `${field}:${values.join('|')}`);
}

/** The filters with a value added to a field, or taken from it. */
export function withValue(filters: Filters, field: string, value: string, isAsked: boolean): Filters {
  const values = (filters.get(field) ?? []).filter((other) => other !== value);
  return withValues(filters, field, isAsked ? [...values, value] : values);
}

export function withValues(filters: Filters, field: string, values: string[]): Filters {
  const changed = new Map(filters);
  if (values.length > 0) changed.set(field, values);
  else changed.delete(field);
  return changed;
}

/** The values of a field that were typed as a range, not chosen from its list. */
export const typedRanges = ({ isWords, values }: FieldResponse, asked: string[]): string[] =>
  isWords ? [] : asked.filter((value) => value !== missing && !values.some((known) => known.value === value));

/** A value as people read it. */
export function valueText(speech: Speech, field: FieldResponse, value: string): string {
  if (value === missing) return speech.words.filterMissing;
  const known = field.values.find((other: FieldValue) => other.value === value);
  if (known) return speech.of(known.label);
  const [from = '', to = ''] = value.split('..');
  const end = (text: string): string => endOfInterval(speech, field.unit, Number(text) % 1 === 0 ? 1 : 0.01)(Number(text));
  return from === '' ? speech.say('below', { upper: end(to) }) : to === '' ? speech.say('above', { lower: end(from) })
    : speech.say('filterBetween', { lower: end(from), upper: end(to) });
}
