import { readFilters, writeFilters, type Filters } from './filters';

export type Language = 'fr' | 'en';

/** Where the reader is: all of the explorer's state lives in the address, nothing is stored. Filters name fields and values, never a client. */
export interface Address { client: string | null; other: string | null; language: Language; feature: string | null; filters: Filters }

/** Where the explorer is on its host, between slashes: at the top beside the service, in a folder of its own beside the site. */
export const Base = import.meta.env.BASE_URL;

export function readAddress(): Address {
  const query = new URLSearchParams(location.search);
  const client = /^clients\/([^/]+)\/?$/.exec(location.pathname.slice(Base.length));
  return {
    client: client ? decode(client[1]!) : null,
    other: client ? query.get('with') : null,
    language: query.get('lang') === 'en' ? 'en' : 'fr',
    feature: query.get('feature'),
    filters: readFilters(query.getAll('f')),
  };
}

export function linkTo(address: Address): string {
  const query = new URLSearchParams();
  if (address.language === 'en') query.set('lang', 'en');
  if (address.client && address.feature) query.set('feature', address.feature);
  if (address.client && address.other) query.set('with', address.other);
  for (const filter of writeFilters(address.filters)) query.append('f', filter);
  const text = query.toString();
  return Base + (address.client ? `clients/${encodeURIComponent(address.client)}` : '') + (text ? `?${text}` : '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
