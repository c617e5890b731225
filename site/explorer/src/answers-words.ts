import type { Language } from './address';

const nbsp = '\u00a0';

const french = {
  whatIfTitle: `Et si…${nbsp}?`,
  whatIfLead: 'Changez une réponse de la demande, puis recalculez. Ce qui en dépend suit : mensualité, montant et durée restent accordés.',
  whatIfMore: 'Travail, foyer et contact',
  whatIfRun: 'Recalculer',
  whatIfReset: 'Revenir aux réponses actuelles',
  whatIfNone: 'Aucune réponse n’est changée.',
  whatIfBusy: 'Calcul en cours…',
  before: 'Aujourd’hui',
  after: 'Avec ces réponses',
  ofHundred: (count: string, points: string) => `${count} sur 100, ${points} points`,
  changed: 'Réponses changées, et celles qui suivent',
  features: (count: string) => `Voir les ${count} informations du modèle qui en dépendent`,
  change: (before: string, after: string) => `${before} → ${after}`,
  notHeld: 'Ce calcul ne change pas le dossier. Il suppose que tout le reste est égal.',
  notStated: 'non renseigné',
  yes: 'oui',
  no: 'non',
  unit: { money: '€', months: 'mois', years: 'ans', count: '' } as Record<string, string>,
  notAtHand: 'Les réponses de ce client ne sont pas disponibles : ses données d’origine ne sont pas lues.',
  recourseTitle: 'Ce qui changerait la proposition',
  recourseWay: (number: string) => `Possibilité ${number}`,
  recourseNote: 'Chaque point de ces intervalles a été vérifié. Ce n’est pas une promesse : une personne décide.',
  stabilityTitle: 'Solidité des raisons',
  stabilityLead: (refits: string) => `Le modèle a été appris ${refits} fois sur d’autres tirages de clients. Une raison solide revient dans au moins 8 tirages sur 10.`,
  solid: 'solide',
  fragile: 'fragile',
  reappears: (count: string, refits: string) => `revient ${count} fois sur ${refits}`,
  letter: 'Ouvrir la lettre au client',
};

const english: typeof french = {
  whatIfTitle: 'What if…?',
  whatIfLead: 'Change an answer of the application, then work it out again. What depends on it follows: instalment, amount and term stay in agreement.',
  whatIfMore: 'Work, household and contact',
  whatIfRun: 'Work it out',
  whatIfReset: 'Back to the present answers',
  whatIfNone: 'No answer is changed.',
  whatIfBusy: 'Working it out…',
  before: 'Today',
  after: 'With these answers',
  ofHundred: (count, points) => `${count} in 100, ${points} points`,
  changed: 'Answers changed, and those that follow',
  features: (count) => `Show the ${count} facts of the model that depend on them`,
  change: (before, after) => `${before} → ${after}`,
  notHeld: 'This changes nothing in the file. It takes all else to stay equal.',
  notStated: 'not stated',
  yes: 'yes',
  no: 'no',
  unit: { money: '€', months: 'months', years: 'years', count: '' },
  notAtHand: 'This client’s answers are not at hand: the original data have not been read.',
  recourseTitle: 'What would change the proposal',
  recourseWay: (number) => `Way ${number}`,
  recourseNote: 'Every point of these intervals was checked. This is no promise: a person decides.',
  stabilityTitle: 'How solid the reasons are',
  stabilityLead: (refits) => `The model was trained ${refits} times on other draws of clients. A solid reason comes back in at least 8 draws out of 10.`,
  solid: 'solid',
  fragile: 'fragile',
  reappears: (count, refits) => `comes back ${count} times out of ${refits}`,
  letter: 'Open the letter to the client',
};

export type AnswerWords = typeof french;

/** What is said of changed answers, in a language. */
export function answerWords(language: Language): AnswerWords {
  return language === 'fr' ? french : english;
}
