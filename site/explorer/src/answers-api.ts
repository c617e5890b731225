import { Trouble, type ConceptName, type Decision, type LocalText } from './api';

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
      ? { headers: { accept: 'application/json' } }
      : { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Trouble('down');
  }
  if (response.status === 400) throw new Impossible(((await response.json()) as { errors?: Record<string, string[]> }).errors ?? {});
  if (!response.ok) throw new Trouble(response.status);
  return await response.json() as T;
}

const at = encodeURIComponent;

export const answersApi = {
  answers: (id: string) => ask<Answer[]>(`${at(id)}/answers`),
  whatIf: (id: string, language: string, answers: Record<string, string>) => ask<WhatIf>(`${at(id)}/what-if?language=${language}`, { answers }),
  recourse: (id: string) => ask<Recourse>(`${at(id)}/recourse`),
  stability: (id: string) => ask<Stability>(`${at(id)}/stability`),
  letter: (id: string, language: string) => `/api/v1/clients/${at(id)}/letter?language=${language}`,
};
