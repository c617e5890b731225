import { Trouble } from './call';
import type { Decision } from './contract';
import { session } from './session';

/** What the service keeps of what people write; the fields are explained in /openapi/v1.json. */
export interface Me { subject: string; roles: string[]; portfolios: string[]; hasDesk: boolean }
export interface View { number: number; author: string; decision: Decision; note: string; isAfterScore: boolean; model: string; madeAt: string; replaces: number | null }
export interface Views { id: string; model: string; hasSeenScore: boolean; isGiven: boolean; views: View[] }
export interface Note { number: number; author: string; words: string; madeAt: string; replaces: number | null }
export type Channel = 'branch' | 'telephone' | 'letter' | 'online';
export type ReasonCode = 'proposalStands' | 'newEvidence' | 'dataWrong' | 'circumstances' | 'houseRule' | 'other';
export interface ReviewSummary { number: number; client: string; madeAt: string; dueOn: string; state: 'open' | 'decided'; isOwn: boolean }
export interface Ruling { number: number; author: string; proposal: Decision; decision: Decision; reason: ReasonCode; words: string; madeAt: string }
export interface Review {
  number: number; client: string; author: string; channel: Channel; statement: string; proposal: Decision; madeAt: string; dueOn: string;
  state: 'open' | 'decided'; decisions: Ruling[];
}

async function ask<T>(path: string, body?: unknown, key?: string): Promise<T> {
  const headers = { accept: 'application/json', ...session.header };
  let response: Response;
  try {
    response = await fetch(`/api/v1/${path}`, body === undefined
      ? { headers }
      : { method: 'POST', headers: { ...headers, 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) }, body: JSON.stringify(body) });
  } catch {
    throw new Trouble('down');
  }
  if (response.status === 401) session.refuse();
  if (!response.ok) throw new Trouble(response.status);
  return await response.json() as T;
}

const at = encodeURIComponent;

export const deskApi = {
  me: () => ask<Me>('me'),
  views: (id: string) => ask<Views>(`clients/${at(id)}/views`),
  sendView: (id: string, decision: Decision, note: string, key: string) => ask<View>(`clients/${at(id)}/views`, { decision, note }, key),
  notes: (id: string) => ask<{ notes: Note[] }>(`clients/${at(id)}/notes`),
  sendNote: (id: string, words: string, key: string) => ask<Note>(`clients/${at(id)}/notes`, { words }, key),
  openReviews: () => ask<{ total: number; reviews: ReviewSummary[] }>('reviews?state=open'),
  reviewsOf: (id: string) => ask<{ reviews: ReviewSummary[] }>(`reviews?state=all&client=${at(id)}`),
  review: (number: number) => ask<Review>(`reviews/${number}`),
  sendReview: (id: string, channel: Channel, statement: string, key: string) => ask<Review>(`decisions/${at(id)}/review`, { channel, statement }, key),
  decide: (number: number, decision: Decision, reason: ReasonCode, words: string, key: string) =>
    ask<Ruling>(`reviews/${number}/decision`, { decision, reason, words }, key),
};
