import { session } from './session';

/** Why the service gave no answer: it is down, or it answered with a status other than 200; what it blames, by parameter, when the request was wrong. */
export class Trouble extends Error {
  constructor(readonly status: number | 'down', readonly faults: Record<string, string[]> = {}) {
    super(`status ${status}`);
  }
}

export const at = encodeURIComponent;

export function withQuery(path: string, query: Record<string, string | string[] | undefined>): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) text.append(name, one);
  return text.size > 0 ? `${path}?${text}` : path;
}

export const read = <T>(path: string, signal?: AbortSignal): Promise<T> => ask<T>(path, {}, signal);

export const send = <T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  ask<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, signal);

/** Opens a page that only who is signed in may read: fetched, then shown from memory. */
export async function openPage(path: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: 'text/html', ...session.header } });
  } catch {
    throw new Trouble('down');
  }
  if (response.status === 401) session.refuse();
  if (!response.ok) throw new Trouble(response.status);
  const address = URL.createObjectURL(new Blob([await response.text()], { type: 'text/html; charset=utf-8' }));
  session.opened(open(address, '_blank'));
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function ask<T>(path: string, request: RequestInit, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...request, headers: { accept: 'application/json', ...session.header, ...request.headers }, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Trouble('down');
  }
  if (response.status === 401) session.refuse();
  if (response.status === 400) throw new Trouble(400, ((await response.json()) as { errors?: Record<string, string[]> }).errors ?? {});
  if (!response.ok) throw new Trouble(response.status);
  return await response.json() as T;
}
