import { Trouble, type ConceptName, type Decision, type LocalText } from './api';
import { session } from './session';

/** What the service answers of changed answers; the fields are explained in /openapi/v1.json. */
export interface AnswerChoice { value: string; label: LocalText }
export interface Answer {
  name: string; label: LocalText; kind: 'number' | 'choice' | 'yesNo'; unit: string; least: number | null; most: number | null;
  choices: AnswerChoice[]; value: string; text: LocalText;
}
export interface ScoreAt { pd: number; points: number; decision: Decision }
export interface Moved { name: string; label: LocalText; before: LocalText; after: LocalText }
export interface WhatIf { id: string; before: ScoreAt; after: ScoreAt; answers: Moved[]; features: Moved[] }
export interface RecoursePath { sentences: { fr: string[]; en: string[] } }
export interface Recourse { status: 'found' | 'noPath' | 'loanUnknown'; summary: { fr: string[]; en: string[] }; paths: RecoursePath[] }
export interface ReasonStability { concept: ConceptName; reappearances: number; isSolid: boolean }
export interface Stability { refits: number; solidFrom: number; reasons: ReasonStability[] }

/** Answers that are impossible, by name, each with what is wrong. */
export class Impossible extends Error {
  constructor(readonly faults: Record<string, string[]>) {
    super('impossible answers');
  }
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/clients/${path}`, body === undefined
      ? { headers: { accept: 'application/json', ...session.header } }
      : { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json', ...session.header }, body: JSON.stringify(body) });
  } catch {
    throw new Trouble('down');
  }
  if (response.status === 401) session.refuse();
  if (response.status === 400) throw new Impossible(((await response.json()) as { errors?: Record<string, string[]> }).errors ?? {});
  if (!response.ok) throw new Trouble(response.status);
  return await response.json() as T;
}

/** A page that only who is signed in may read: fetched, then opened from memory. */
async function page(path: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: 'text/html', ...session.header } });
  } catch {
    throw new Trouble('down');
  }
  if (response.status === 401) session.refuse();
  if (!response.ok) throw new Trouble(response.status);
  const address = URL.createObjectURL(new Blob([await response.text()], { type: 'text/html; charset=utf-8' }));
  open(address, '_blank');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const at = encodeURIComponent;

export const answersApi = {
  answers: (id: string) => ask<Answer[]>(`${at(id)}/answers`),
  whatIf: (id: string, language: string, answers: Record<string, string>) => ask<WhatIf>(`${at(id)}/what-if?language=${language}`, { answers }),
  recourse: (id: string) => ask<Recourse>(`${at(id)}/recourse`),
  stability: (id: string) => ask<Stability>(`${at(id)}/stability`),
  letter: (id: string, language: string) => page(`/api/v1/clients/${at(id)}/letter?language=${language}`),
};
