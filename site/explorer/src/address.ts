export type Language = 'fr' | 'en';

/** Where the reader is: all of the explorer's state lives in the address, nothing is stored. */
export interface Address { client: string | null; language: Language; feature: string | null }

export function readAddress(): Address {
  const query = new URLSearchParams(location.search);
  const client = /^\/clients\/([^/]+)\/?$/.exec(location.pathname);
  return {
    client: client ? decode(client[1]!) : null,
    language: query.get('lang') === 'en' ? 'en' : 'fr',
    feature: query.get('feature'),
  };
}

export function linkTo(address: Address): string {
  const query = new URLSearchParams();
  if (address.language === 'en') query.set('lang', 'en');
  if (address.client && address.feature) query.set('feature', address.feature);
  const text = query.toString();
  return (address.client ? `/clients/${encodeURIComponent(address.client)}` : '/') + (text ? `?${text}` : '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
