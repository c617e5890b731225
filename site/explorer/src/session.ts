import { Base, type Language } from './address';

/** Where to sign in, as the service tells. */
interface Issuer { authorize: string; token: string; clientId: string; scope: string; resource: string | null }

/** Who is signed in, as the service tells. */
export interface Person { subject: string; roles: string[]; portfolios: string[] }

const Page = `${Base}sign-in`;
const Channel = 'sign-in';
const Window = 'popup,width=520,height=680';

/** Who is signed in: an access token in this page's memory, and nowhere else. Tells `refused` when the service no longer takes it. */
class Session extends EventTarget {
  #token: string | null = null;
  #issuer: Promise<Issuer> | null = null;
  #pages: Window[] = [];

  /** The header that a call to the service carries. */
  get header(): Record<string, string> {
    return this.#token ? { authorization: `Bearer ${this.#token}` } : {};
  }

  get isOpen(): boolean {
    return this.#token !== null;
  }

  /** A page about a client was opened beside this one. */
  opened(page: Window | null): void {
    if (page) this.#pages.push(page);
  }

  /** Forgets the token, and closes what was opened about clients. */
  close(): void {
    this.#token = null;
    for (const page of this.#pages.splice(0)) page.close();
  }

  /** The service did not take the token: it is too old. */
  refuse(): void {
    this.#token = null;
    this.dispatchEvent(new Event('refused'));
  }

  /** Reads where to sign in, so that the window opens at the click. */
  prepare(): Promise<Issuer> {
    this.#issuer ??= read();
    this.#issuer.catch(() => { this.#issuer = null; });
    return this.#issuer;
  }

  /** Signs in, in a window of its own: this page, and what was typed in it, stays. False when that did not come about. */
  async signIn(language: Language): Promise<boolean> {
    const issuer = await this.prepare();
    const [state, verifier] = [random(), random()];
    const resource = issuer.resource ? { resource: issuer.resource } : {};
    const address = new URL(issuer.authorize, location.origin);
    address.search = new URLSearchParams({
      response_type: 'code', client_id: issuer.clientId, redirect_uri: location.origin + Page, scope: issuer.scope, ...resource,
      state, code_challenge: await challengeOf(verifier), code_challenge_method: 'S256', ui_locales: language,
    }).toString();

    const arrived = codeFor(state);
    if (!open(address, '_blank', Window)) return false;

    const code = await arrived;
    if (!code) return false;
    const answer = await fetch(issuer.token, {
      method: 'POST', headers: { accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: location.origin + Page, client_id: issuer.clientId, ...resource,
      }),
    });
    if (!answer.ok) return false;
    this.#token = (await answer.json() as { access_token: string }).access_token;
    return true;
  }
}

export const session = new Session();

/** In the window of the sign-in, back from the issuer: hands the code to the page that waits for it. True when this is that window. */
export function handOver(): boolean {
  if (location.pathname !== Page) return false;
  const query = new URLSearchParams(location.search);
  const channel = new BroadcastChannel(Channel);
  channel.postMessage({ code: query.get('code'), state: query.get('state') });
  channel.close();
  history.replaceState(null, '', Page);
  close();
  return true;
}

// Any window of this origin may speak here; only the one that brings our state is heard; without a code, the issuer refused.
function codeFor(state: string): Promise<string | null> {
  return new Promise((found) => {
    const channel = new BroadcastChannel(Channel);
    channel.addEventListener('message', ({ data }: MessageEvent<{ code: string | null; state: string | null }>) => {
      if (data.state !== state) return;
      channel.close();
      found(data.code);
    });
  });
}

async function read(): Promise<Issuer> {
  const answer = await fetch('/api/v1/sign-in', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
  return await answer.json() as Issuer;
}

function random(): string {
  return encode(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
