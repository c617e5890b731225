import type { Language } from './address';
import type { Decision, LocalText } from './api';

const nbsp = '\u00a0';

const french = {
  brand: 'Prêt à dépenser',
  product: 'Explorateur client',
  skip: 'Aller au contenu',
  language: 'Langue',
  searchLabel: 'Rechercher un client par son numéro',
  searchShort: 'Rechercher un client',
  searchPlaceholder: 'Numéro de client',
  searchHint: 'Saisissez les premiers chiffres, puis ↓ et Entrée. La touche / ramène ici.',
  searchNone: 'Aucun client ne commence par ces chiffres.',
  searchDigits: 'Un numéro de client ne contient que des chiffres, 10 au plus.',
  searchFound: (shown: string, total: string) => shown === total ? `${total} client(s) trouvé(s)` : `${total} clients trouvés, ${shown} affichés`,
  homeTitle: 'Comprendre un score, avec le client',
  homeLead: 'Cherchez un client par son numéro. Vous lirez d’abord une phrase, puis les raisons, enfin les chiffres.',
  homeSteps: [
    ['Une phrase', 'Le risque se lit en clients sur 100, à côté de celui de l’ensemble, avec la zone où tombe le score.'],
    ['Des raisons', 'Jusqu’à quatre facteurs qui pèsent et deux atouts, dits en mots que l’on peut vérifier dans le dossier.'],
    ['Des chiffres', 'Le dossier, le poids de chaque facteur, et la place du client parmi tous les autres.'],
  ],
  homeModel: (clients: string, rate: string) => `${clients} clients consultables. Dans l’ensemble, ${rate} clients sur 100 ont eu des difficultés à rembourser.`,
  homeHuman: 'Le modèle propose, une personne décide.',
  client: (id: string) => `Client ${id}`,
  loading: 'Chargement du dossier…',
  sentenceTitle: 'En une phrase',
  sentence: 'Sur 100 clients au profil comparable, environ {0} ont eu des difficultés à rembourser ({1} sur 100 pour l’ensemble).',
  sentenceOne: 'Sur 100 clients au profil comparable, environ {0} a eu des difficultés à rembourser ({1} sur 100 pour l’ensemble).',
  sentenceNone: 'Sur 100 clients au profil comparable, moins d’{0} a eu des difficultés à rembourser ({1} sur 100 pour l’ensemble).',
  gridClient: 'Profil comparable',
  gridAll: 'Ensemble des clients',
  gridAlt: (count: string, who: string) => `${who}${nbsp}: ${count} clients sur 100 ont eu des difficultés à rembourser.`,
  outOf100: (count: string) => `${count} sur 100`,
  gridDefault: 'difficultés à rembourser',
  gridRepaid: 'crédit remboursé',
  decisions: { accept: 'Accord', refer: 'Examen humain', decline: 'Refus' } satisfies Record<Decision, string>,
  decisionLabel: 'Proposition du modèle',
  decisionWhy: {
    accept: 'Le score est au-dessus de la zone d’examen.',
    refer: 'Le score est proche du seuil : le dossier doit être examiné par une personne.',
    decline: 'Le score est au-dessous de la zone d’examen.',
  } satisfies Record<Decision, string>,
  decisionRight: 'Le client peut demander l’examen de son dossier par une personne et donner son point de vue.',
  scaleTitle: 'Position sur l’échelle de score',
  scaleAlt: (points: string, cutOff: string, decision: string) => `${points} points sur une échelle où le seuil est à ${cutOff}${nbsp}: zone «${nbsp}${decision}${nbsp}».`,
  points: (points: string) => `${points} points`,
  cutOff: (points: string) => `seuil ${points}`,
  zoneDecline: (points: string) => `sous ${points}`,
  zoneRefer: (low: string, high: string) => `de ${low} à ${high}`,
  zoneAccept: (points: string) => `à partir de ${points}`,
  safer: 'Plus le score est élevé, plus le risque est faible.',
  reasonsTitle: 'Pourquoi ce score',
  reasons: 'Ce qui pèse le plus',
  strengths: 'Ce qui joue en sa faveur',
  noReason: 'Aucun facteur ne relève nettement le risque.',
  noStrength: 'Aucun facteur n’abaisse nettement le risque.',
  compareThis: 'Comparer avec tous les clients',
  notSaidTitle: 'Ce que ceci ne dit pas',
  notSaid: 'Ces facteurs sont ceux que le modèle a utilisés ; ils ne sont pas forcément la cause des difficultés. D’autres facteurs comptent aussi, et en changer un seul ne garantit pas une autre décision.',
  fileTitle: 'Le dossier',
  fileLead: 'Ce que le client a déclaré et ce que la banque sait de ses crédits passés.',
  weightsTitle: 'Le poids de chaque facteur',
  weightsLead: 'Ce que chaque facteur ajoute au score du client moyen ou lui retire, en points, avant étalonnage.',
  weightsLower: 'baisse le score',
  weightsRaise: 'relève le score',
  weightsMore: (count: string) => `Voir les ${count} autres facteurs`,
  compareTitle: 'Comparer avec tous les clients',
  compareLabel: 'Caractéristique comparée',
  compareLead: 'Chaque barre compte les clients ; sa base pleine, ceux qui ont eu des difficultés.',
  comparing: 'Calcul de la comparaison…',
  thisClient: 'Ce client',
  place: (lower: string, higher: string) => `${lower} clients sur 1${nbsp}000 ont un chiffre plus bas, ${higher} un chiffre plus élevé.`,
  placeLevel: (same: string) => `${same} clients sur 1${nbsp}000 sont dans le même cas.`,
  placeMissing: 'Cette information manque dans le dossier du client.',
  missing: (count: string) => `Information absente pour ${count} clients, qui ne sont pas comptés ici.`,
  noneKnown: 'Cette information n’est connue pour aucun client.',
  tableToggle: 'Lire le tableau',
  tableInterval: 'Valeur',
  tableClients: 'Clients',
  tableRepaid: 'Remboursé',
  tableDefault: 'Difficultés',
  tableUnknown: 'Issue inconnue',
  tableRate: 'Difficultés sur 100',
  legendDefault: 'difficultés à rembourser',
  legendRepaid: 'crédit remboursé',
  legendUnknown: 'issue inconnue',
  below: (upper: string) => `moins de ${upper}`,
  above: (lower: string) => `${lower} et plus`,
  between: (lower: string, upper: string) => `${lower} à ${upper}`,
  model: (name: string, version: string) => version === '' ? `Modèle ${name}` : `Modèle ${name}, version ${version}`,
  troubleTitle: 'Le dossier ne peut pas être affiché',
  troubleDown: 'Le service ne répond pas. Vérifiez qu’il est démarré sur ce poste, puis réessayez.',
  troubleUnknown: (id: string) => `Aucun client ne porte le numéro ${id}. Vérifiez le numéro, ou cherchez-le par ses premiers chiffres.`,
  troubleInvalid: (id: string) => `«${nbsp}${id}${nbsp}» n’est pas un numéro de client : il a de 1 à 10 chiffres. Cherchez le client par ses premiers chiffres.`,
  troubleOther: (status: string) => `Le service a répondu par une erreur (${status}). Réessayez ; si l’erreur revient, signalez-la avec l’heure et le numéro du client.`,
  retry: 'Réessayer',
};

const english: typeof french = {
  brand: 'Prêt à dépenser',
  product: 'Client explorer',
  skip: 'Skip to content',
  language: 'Language',
  searchLabel: 'Search for a client by number',
  searchShort: 'Search for a client',
  searchPlaceholder: 'Client number',
  searchHint: 'Type the first digits, then ↓ and Enter. The / key brings you back here.',
  searchNone: 'No client number starts with these digits.',
  searchDigits: 'A client’s number holds digits only, 10 at most.',
  searchFound: (shown, total) => shown === total ? `${total} client(s) found` : `${total} clients found, ${shown} shown`,
  homeTitle: 'Understand a score, with the client',
  homeLead: 'Search for a client by number. You will read a sentence first, then the reasons, then the figures.',
  homeSteps: [
    ['A sentence', 'The risk reads as clients out of 100, beside that of all clients, with the zone the score falls in.'],
    ['Reasons', 'Up to four factors that weigh and two strengths, in words that can be checked in the file.'],
    ['Figures', 'The file, the weight of each factor, and the client’s place among all others.'],
  ],
  homeModel: (clients, rate) => `${clients} clients can be looked up. Overall, ${rate} clients in 100 had trouble repaying.`,
  homeHuman: 'The model proposes, a person decides.',
  client: (id) => `Client ${id}`,
  loading: 'Loading the file…',
  sentenceTitle: 'In one sentence',
  sentence: 'Of 100 clients with a comparable profile, about {0} had trouble repaying ({1} in 100 overall).',
  sentenceOne: 'Of 100 clients with a comparable profile, about {0} had trouble repaying ({1} in 100 overall).',
  sentenceNone: 'Of 100 clients with a comparable profile, fewer than {0} had trouble repaying ({1} in 100 overall).',
  gridClient: 'Comparable profile',
  gridAll: 'All clients',
  gridAlt: (count, who) => `${who}: ${count} clients in 100 had trouble repaying.`,
  outOf100: (count) => `${count} in 100`,
  gridDefault: 'trouble repaying',
  gridRepaid: 'credit repaid',
  decisions: { accept: 'Accept', refer: 'Human review', decline: 'Decline' },
  decisionLabel: 'The model proposes',
  decisionWhy: {
    accept: 'The score is above the review zone.',
    refer: 'The score is close to the cut-off: a person must review the file.',
    decline: 'The score is below the review zone.',
  },
  decisionRight: 'The client may ask for a review by a person and give their own view.',
  scaleTitle: 'Place on the score scale',
  scaleAlt: (points, cutOff, decision) => `${points} points on a scale whose cut-off is ${cutOff}: zone “${decision}”.`,
  points: (points) => `${points} points`,
  cutOff: (points) => `cut-off ${points}`,
  zoneDecline: (points) => `below ${points}`,
  zoneRefer: (low, high) => `${low} to ${high}`,
  zoneAccept: (points) => `${points} and above`,
  safer: 'The higher the score, the lower the risk.',
  reasonsTitle: 'Why this score',
  reasons: 'What weighs most',
  strengths: 'What speaks for the client',
  noReason: 'No factor clearly raises the risk.',
  noStrength: 'No factor clearly lowers the risk.',
  compareThis: 'Compare with all clients',
  notSaidTitle: 'What this does not say',
  notSaid: 'These are the factors the model used; they are not necessarily the cause of difficulties. Other factors count too, and changing one alone does not guarantee another decision.',
  fileTitle: 'The file',
  fileLead: 'What the client declared and what the bank knows of earlier credits.',
  weightsTitle: 'The weight of each factor',
  weightsLead: 'What each factor adds to the average client’s score or takes from it, in points, before calibration.',
  weightsLower: 'lowers the score',
  weightsRaise: 'raises the score',
  weightsMore: (count) => `Show the ${count} other factors`,
  compareTitle: 'Compare with all clients',
  compareLabel: 'Compared on',
  compareLead: 'Each bar counts clients; its solid foot, those who had trouble repaying.',
  comparing: 'Working out the comparison…',
  thisClient: 'This client',
  place: (lower, higher) => `${lower} clients in 1,000 have a lower figure, ${higher} a higher one.`,
  placeLevel: (same) => `${same} clients in 1,000 are in the same case.`,
  placeMissing: 'This is missing from the client’s file.',
  missing: (count) => `Missing for ${count} clients, who are not counted here.`,
  noneKnown: 'This is known for no client.',
  tableToggle: 'Read the table',
  tableInterval: 'Value',
  tableClients: 'Clients',
  tableRepaid: 'Repaid',
  tableDefault: 'Trouble repaying',
  tableUnknown: 'Outcome unknown',
  tableRate: 'Trouble in 100',
  legendDefault: 'trouble repaying',
  legendRepaid: 'credit repaid',
  legendUnknown: 'outcome unknown',
  below: (upper) => `below ${upper}`,
  above: (lower) => `${lower} and above`,
  between: (lower, upper) => `${lower} to ${upper}`,
  model: (name, version) => version === '' ? `Model ${name}` : `Model ${name}, version ${version}`,
  troubleTitle: 'The file cannot be shown',
  troubleDown: 'The service does not answer. Check that it is running on this machine, then try again.',
  troubleUnknown: (id) => `No client has the number ${id}. Check the number, or search by its first digits.`,
  troubleInvalid: (id) => `“${id}” is not a client’s number: it has 1 to 10 digits. Search for the client by the first digits.`,
  troubleOther: (status) => `The service answered with an error (${status}). Try again; if it comes back, report it with the time and the client’s number.`,
  retry: 'Try again',
};

export type Words = typeof french;

/** All that is said in one language: the words, and how numbers are written. */
export class Speech {
  readonly words: Words;
  readonly #format: (decimals: number) => Intl.NumberFormat;

  constructor(readonly language: Language) {
    this.words = language === 'fr' ? french : english;
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const made = new Map<number, Intl.NumberFormat>();
    this.#format = (decimals) => {
      let format = made.get(decimals);
      if (!format) made.set(decimals, format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }));
      return format;
    };
  }

  of(text: LocalText): string {
    return text[this.language];
  }

  number(value: number, decimals = 0): string {
    return this.#format(decimals).format(value);
  }

  /** A probability as clients out of 100: whole, except where rounding would hide a difference. */
  outOf100(pd: number, decimals = 0): string {
    return this.number(100 * pd, decimals);
  }

  signed(value: number): string {
    const rounded = Math.round(value);
    return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${this.number(Math.abs(rounded))}`;
  }
}
