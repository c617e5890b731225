import { session } from './session';

/** What the service answers; the fields are explained in /openapi/v1.json. */
export interface LocalText { fr: string; en: string }
export interface ConceptName { id: string; label: LocalText }
export interface ClientSummary { id: string; summary: LocalText }
export interface ClientList { search: string; total: number; clients: ClientSummary[] }
export interface Fact { label: LocalText; value: LocalText; isMissing: boolean }
export interface FactGroup { id: string; title: LocalText; facts: Fact[] }
export interface Client { id: string; summary: LocalText; groups: FactGroup[] }
export type Decision = 'accept' | 'refer' | 'decline';
export interface ZoneLimits { declineBelow: number; cutOff: number; acceptFrom: number }
export type BaselineKind = 'all' | 'accepted' | 'similar';
export interface LocalTexts { fr: string[]; en: string[] }
export interface Reason { concept: ConceptName; logOdds: number; pdWithout: number | null; isCombined: boolean; feature: string | null; sentences: LocalTexts }
export interface ConceptWeight { concept: ConceptName; logOdds: number; points: number }
export interface Score {
  id: string; pd: number; points: number; decision: Decision; baseRate: number; zones: ZoneLimits;
  baseline: { kind: BaselineKind; clients: number }; reasons: Reason[]; strengths: Reason[]; nearCutOff: LocalTexts; limits: LocalTexts;
  concepts: ConceptWeight[]; model: { name: string; version: string };
}
export interface Feature { name: string; label: LocalText; concept: ConceptName; unit: string; kind: 'numeric' | 'category' }
export interface Bin { lower: number | null; upper: number | null; repaid: number; default: number; unknown: number }
export interface Level { label: LocalText; repaid: number; default: number; unknown: number; isClients: boolean }
export interface Place {
  id: string; value: number | null; text: LocalText; percentile: number | null;
  lowerOutOf1000: number | null; sameOutOf1000: number | null; higherOutOf1000: number | null;
}
export interface Distribution { feature: Feature; known: number; missing: number; bins: Bin[]; levels: Level[]; client: Place | null }
export interface Outcomes { clients: number; known: number; defaults: number; rate: number | null; low: number; high: number }
export interface Closeness { concept: ConceptName; toSimilar: number; toAll: number }
export interface Cohort { features: { name: string; label: LocalText; range: LocalText }[]; outcomes: Outcomes }
export interface Similar { id: string; served: number; outcomes: Outcomes; closest: Closeness[]; farthest: Closeness; cohorts: Cohort[] }
export interface Model { name: string; version: string; baseRate: number; cutOffPd: number; zones: ZoneLimits; features: number; clients: number }

/** Why the service gave no answer: it is down, or it answered with a status other than 200. */
export class Trouble extends Error {
  constructor(readonly status: number | 'down') {
    super(`status ${status}`);
  }
}

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, { headers: { accept: 'application/json', ...session.header }, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Trouble('down');
  }
  if (response.status === 401) session.refuse();
  if (!response.ok) throw new Trouble(response.status);
  return await response.json() as T;
}

const at = encodeURIComponent;

export const api = {
  clients: (search: string, signal: AbortSignal) => get<ClientList>(`/clients?search=${at(search)}&limit=8`, signal),
  client: (id: string) => get<Client>(`/clients/${at(id)}`),
  score: (id: string, baseline: BaselineKind = 'all') => get<Score>(`/clients/${at(id)}/score?baseline=${baseline}`),
  similar: (id: string) => get<Similar>(`/clients/${at(id)}/similar`),
  features: () => get<Feature[]>('/features'),
  distribution: (feature: string, client: string) => get<Distribution>(`/features/${at(feature)}/distribution?client=${at(client)}`),
  model: () => get<Model>('/model'),
};
