// Written by site/build/contract.js from site/content/api.json; npm run contract writes it again.
import { at, read, send, withQuery } from "./call";

/** Whether, and how fast, a client can change what a feature measures. */
export type Actionability = "immutable" | "slow" | "actionable" | "bankHeld";

/** One word of a choice. */
export interface AnswerChoice {
  /** The word to send. */
  value: string;
  /** What people read. */
  label: LocalText;
}

/** How an answer of the application is given. */
export type AnswerKind = "number" | "choice" | "yesNo";

/** An answer of the application that may be changed. */
export interface AnswerResponse {
  /** Its name in a what-if. */
  name: string;
  /** What people read. */
  label: LocalText;
  /** How it is given. */
  kind: AnswerKind;
  /** Unit of a number. */
  unit: string;
  /** Least number allowed; null unless it is a number. */
  least: number | null;
  /** Greatest number allowed; null unless it is a number. */
  most: number | null;
  /** The words of a choice; empty unless it is one. */
  choices: AnswerChoice[];
  /** The present answer as it would be given again; empty when not stated. */
  value: string;
  /** The present answer in words. */
  text: LocalText;
}

/** An application to score: columns as the data dictionary names them. A history that is left out is not known; an empty one says that there is none. */
export interface ApplicationRequest {
  /** Columns of application_test; the client's number SK_ID_CURR is needed, all else may be left out or null. */
  application: Record<string, unknown>;
  /** Loans at other lenders. */
  bureau?: Record<string, unknown>[] | null;
  /** Their monthly states. */
  bureau_balance?: Record<string, unknown>[] | null;
  /** Earlier applications. */
  previous_application?: Record<string, unknown>[] | null;
  /** Months of earlier point-of-sale and cash loans. */
  POS_CASH_balance?: Record<string, unknown>[] | null;
  /** Instalments of earlier loans. */
  installments_payments?: Record<string, unknown>[] | null;
  /** Months of earlier cards. */
  credit_card_balance?: Record<string, unknown>[] | null;
}

/** One side of a table of two features. */
export interface AxisResponse {
  /** The feature. */
  feature: FeatureResponse;
  /** Its intervals from low to high, or its words from the most to the least frequent; rare words are one step, the last. */
  steps: AxisStep[];
  /** Place among them of the client's value; null without a client, or when it is missing. */
  client: number | null;
  text: LocalText | null;
}

/** An interval or a word on one side of a table of two features. */
export interface AxisStep {
  /** Lower end, included; null when open below, and for a word. */
  lower: number | null;
  /** Upper end, excluded; null when open above, and for a word. */
  upper: number | null;
  label: LocalText | null;
}

/** Whom a client is compared with when reasons are given. */
export type Baseline = "all" | "accepted" | "similar";

/** Whom a client is compared with in the reasons. */
export interface BaselineResponse {
  /** Who they are. */
  kind: Baseline;
  /** How many they are; 0 when the model does not keep it. */
  clients: number;
}

/** Applications to score at once. */
export interface BatchRequest {
  /** From 1 to 500, each of another client. */
  applications: ApplicationRequest[];
}

/** An answer and the interval in which it ends. */
export interface ChangeResponse {
  /** Its name in a what-if. */
  name: string;
  /** What people read. */
  label: LocalText;
  /** Its present value; null when not stated. */
  from: number | null;
  /** Lower end of the interval. */
  low: number;
  /** Upper end of the interval. */
  high: number;
}

/** Clients found by a search. */
export interface ClientListResponse {
  /** The digits that were looked for. */
  search: string;
  /** Number of clients found, of which the first are listed. */
  total: number;
  /** The first clients, in the order of their numbers. */
  clients: ClientSummary[];
  /** When asked for: the clients found, counted by the values of each field, its own filter left out; otherwise empty. */
  counts: FieldCounts[];
}

/** Where a client stands among the clients of a group whose value is known. */
export interface ClientPlace {
  /** The client's number. */
  id: string;
  /** The client's value in the unit of the intervals; null when missing or a word. */
  value: number | null;
  /** The client's value in words. */
  text: LocalText;
  /** Share of clients below, ties counted half, in percent; null when missing or a word. */
  percentile: number | null;
  /** Of 1,000 clients, how many have a lower value; for a word, null. */
  lowerOutOf1000: number | null;
  /** Of 1,000 clients, how many have the same value. */
  sameOutOf1000: number | null;
  /** Of 1,000 clients, how many have a higher value; for a word, null. */
  higherOutOf1000: number | null;
}

/** What is known of a client, in groups. */
export interface ClientResponse {
  /** The client's number. */
  id: string;
  /** Age, source of income and credit asked for. */
  summary: LocalText;
  /** The facts, in reading order. */
  groups: FactGroup[];
}

/** A client in a list: enough to tell two clients apart, without the score. */
export interface ClientSummary {
  /** The client's number. */
  id: string;
  /** Age, source of income and credit asked for. */
  summary: LocalText;
}

/** How near the similar clients are on one concept, beside all other clients. */
export interface ClosenessResponse {
  /** The concept. */
  concept: ConceptName;
  /** Root mean square difference to the similar clients, in log-odds of default, at least 0. */
  toSimilar: number;
  /** The same to all other clients. */
  toAll: number;
}

/** A feature on which the clients of a cohort are alike. */
export interface CohortFeature {
  /** Key of the feature in addresses; not for display. */
  name: string;
  /** What it is called. */
  label: LocalText;
  /** The word, or the lowest and highest value, that they share. */
  range: LocalText;
}

/** All clients who are like the client on some features, whatever else they are. */
export interface CohortResponse {
  /** The features; a client of the cohort is like the client on each. */
  features: CohortFeature[];
  /** How their credits ended. */
  outcomes: OutcomeResponse;
}

/** A named group of features. */
export interface ConceptName {
  /** Short name. */
  id: string;
  /** What it is called. */
  label: LocalText;
}

/** What a concept adds to the risk. */
export interface ConceptResponse {
  /** The concept. */
  concept: ConceptName;
  /** Log-odds of default that it adds; above 0 raises the risk, below 0 lowers it. */
  logOdds: number;
  /** The same in points of the score before calibration; above 0 is safer. */
  points: number;
}

/** The clients at one crossing of a table of two features. */
export interface CrossCell {
  /** Place on the side of the first feature. */
  first: number;
  /** Place on the side of the second feature. */
  second: number;
  /** How many they are; null when fewer than ten. */
  clients: number | null;
  /** How many of them have a known outcome; null when fewer than ten clients. */
  known: number | null;
  /** How many of those had payment difficulties; null when fewer than ten clients. */
  defaults: number | null;
}

/** Two features of a group of clients against each other. */
export interface CrossResponse {
  /** The first feature. */
  first: AxisResponse;
  /** The second feature. */
  second: AxisResponse;
  /** Clients of the group of whom both are known. */
  known: number;
  /** Clients of the group of whom one is not known. */
  missing: number;
  /** Number of clients below which a crossing is not counted out. */
  leastShown: number;
  /** The crossings where there are clients. */
  cells: CrossCell[];
}

/** What is proposed for an application; a person decides. */
export type Decision = "accept" | "refer" | "decline";

/** Number of clients in an interval [lower, upper). */
export interface DistributionBin {
  /** Lower end, included; null when the interval is open below. */
  lower: number | null;
  /** Upper end, excluded; null when the interval is open above. */
  upper: number | null;
  /** Clients who repaid. */
  repaid: number;
  /** Clients who had payment difficulties. */
  default: number;
  /** Clients whose outcome is not known. */
  unknown: number;
}

/** Number of clients of one word of a category. */
export interface DistributionLevel {
  /** The word. */
  label: LocalText;
  /** Clients who repaid. */
  repaid: number;
  /** Clients who had payment difficulties. */
  default: number;
  /** Clients whose outcome is not known. */
  unknown: number;
  /** Whether it is the word of the client asked for. */
  isClients: boolean;
}

/** The values of a feature over a group of clients, and a client's place among them. */
export interface DistributionResponse {
  /** The feature. */
  feature: FeatureResponse;
  /** Number of clients of the group whose value is known. */
  known: number;
  /** Number of clients of the group whose value is not known. */
  missing: number;
  /** For a quantity, the intervals from low to high, the same for every group; otherwise empty. */
  bins: DistributionBin[];
  /** For words, from the most to the least frequent; otherwise empty. */
  levels: DistributionLevel[];
  client: ClientPlace | null;
}

/** One fact of a client. */
export interface Fact {
  /** What it is. */
  label: LocalText;
  /** Its value in words, with its unit. */
  value: LocalText;
  /** Whether the value is not known. */
  isMissing: boolean;
}

/** Facts that are read together. */
export interface FactGroup {
  /** Short name of the group. */
  id: string;
  /** Title of the group. */
  title: LocalText;
  /** The facts, in reading order. */
  facts: Fact[];
}

/** How a feature's values are to be read. */
export type FeatureKind = "numeric" | "category";

/** What people are told of a feature of the model. */
export interface FeatureResponse {
  /** Key of the feature in addresses; not for display. */
  name: string;
  /** What it is called. */
  label: LocalText;
  /** The concept it belongs to. */
  concept: ConceptName;
  /** Unit of its values. */
  unit: FeatureUnit;
  /** Whether its values are quantities or words. */
  kind: FeatureKind;
  /** Whether, and how fast, a client can change it. */
  actionability: Actionability;
  /** Expected effect on the risk as the value grows: +1 riskier, -1 safer, 0 none expected. */
  direction: number;
  /** Whether it is, or stands for, a characteristic protected by law. */
  isProtected: boolean;
}

/** Unit in which a feature's values are counted and shown. */
export type FeatureUnit = "none" | "money" | "days" | "months" | "years" | "count" | "ratio" | "share" | "monthlyRate" | "yesNo" | "category" | "duration";

/** The clients found, counted by the values of one field. */
export interface FieldCounts {
  /** Key of the field. */
  name: string;
  /** Clients of each value, in the order of the field's values, who pass the filters of all other fields. */
  values: number[];
  /** The same for clients whose value is not known. */
  missing: number;
}

/** Something described of each client, by which clients are found. */
export interface FieldResponse {
  /** Key of the field in filters; not for display. */
  name: string;
  /** What it is called. */
  label: LocalText;
  /** Id of the group it belongs to. */
  group: string;
  /** What the group is called. */
  groupLabel: LocalText;
  /** Unit of its numbers. */
  unit: FeatureUnit;
  /** Whether its values are words rather than numbers. */
  isWords: boolean;
  /** Least number that a client has; null for words, and when none is known. */
  least: number | null;
  /** Greatest number that a client has; null likewise. */
  most: number | null;
  /** Its words, or intervals that cover its numbers, from low to high. */
  values: FieldValue[];
}

/** A value of a field that can be asked for. */
export interface FieldValue {
  /** As it is written in a filter. */
  value: string;
  /** What people read. */
  label: LocalText;
}

/** The state of the service. */
export interface HealthResponse {
  /** The word `live` or `ready`. */
  status: string;
}

export interface HttpValidationProblemDetails {
  type?: string | null;
  title?: string | null;
  status?: number | null;
  detail?: string | null;
  instance?: string | null;
  errors?: Record<string, string[]>;
}

/** A text in the two languages of the explorer. */
export interface LocalText {
  /** In French. */
  fr: string;
  /** In English. */
  en: string;
}

/** Sentences in the two languages of the explorer. */
export interface LocalTexts {
  /** In French, in reading order. */
  fr: string[];
  /** In English, in reading order. */
  en: string[];
}

/** Which model answered. */
export interface ModelName {
  /** Name of the model. */
  name: string;
  /** Version of the model. */
  version: string;
}

/** The model in service and the clients it is used on. */
export interface ModelResponse {
  /** Name of the model. */
  name: string;
  /** Version of the model. */
  version: string;
  /** Share of defaults among the clients it was trained on, in [0, 1]. */
  baseRate: number;
  /** Probability of default at which granting and declining cost the same, in [0, 1]. */
  cutOffPd: number;
  /** The zones on the scale of points. */
  zones: ZoneLimits;
  /** Number of features it reads. */
  features: number;
  /** Number of clients served. */
  clients: number;
}

/** Something that differs. */
export interface Moved {
  /** Its name for programs. */
  name: string;
  /** What people read. */
  label: LocalText;
  /** As things are. */
  before: LocalText;
  /** After the change. */
  after: LocalText;
}

/** How the credits of a group of clients ended. */
export interface OutcomeResponse {
  /** Number of clients in the group, the client asked about left out. */
  clients: number;
  /** How many of them have a known outcome: only these can be counted. */
  known: number;
  /** How many of those had payment difficulties. */
  defaults: number;
  /** Defaults among the known outcomes, in [0, 1]; null when none is known. */
  rate: number | null;
  /** Lower end of the 95 % interval (Wilson) of the rate, in [0, 1]. */
  low: number;
  /** Upper end of the 95 % interval (Wilson) of the rate, in [0, 1]. */
  high: number;
}

/** A way to cross the cut-off: every point of its intervals does. */
export interface PathResponse {
  /** One to three answers to change. */
  changes: ChangeResponse[];
  /** Answers that follow from these. */
  follows: ChangeResponse[];
  /** Upper bound of the probability of default over all of it, in [0, 1]. */
  pdAtMost: number;
  /** The proposal that is reached at least. */
  reached: Decision;
  /** The way in words, in reading order. */
  sentences: LocalTexts;
}

export interface ProblemDetails {
  type?: string | null;
  title?: string | null;
  status?: number | null;
  detail?: string | null;
  instance?: string | null;
}

/** Why a score is not higher, or what speaks for the client. */
export interface ReasonResponse {
  /** The concept that weighs. */
  concept: ConceptName;
  /** Log-odds of default that the concept adds beside the baseline; negative speaks for the client. */
  logOdds: number;
  /** Probability of default, in [0, 1], without this concept's effect; null for a combined effect. */
  pdWithout: number | null;
  /** Whether the methods disagree on the concept alone, so that no number is told of it. */
  isCombined: boolean;
  /** Key of the feature that weighs most in the concept, to compare clients on. */
  feature: string | null;
  /** The client's facts and what the risk would be without them, in reading order. */
  sentences: LocalTexts;
}

/** How solid one reason is. */
export interface ReasonStabilityResponse {
  /** What it is about. */
  concept: ConceptName;
  /** In how many refits it is among the client's top four. */
  reappearances: number;
  /** Whether that is enough to call it solid. */
  isSolid: boolean;
}

/** What would change the proposal. */
export interface RecourseResponse {
  /** The client's number. */
  id: string;
  /** As things are. */
  present: ScoreAt;
  /** Found, noPath, loanUnknown or notProvable. */
  status: RecourseStatus;
  /** What came of the search, in sentences. */
  summary: LocalTexts;
  /** Up to three ways, each of the fewest changes that do. */
  paths: PathResponse[];
}

/** What a search for changes came to. */
export type RecourseStatus = "found" | "noPath" | "notNeeded" | "loanUnknown" | "notProvable";

/** A score at some answers. */
export interface ScoreAt {
  /** Probability of default, in [0, 1]. */
  pd: number;
  /** Score in points, rounded down; higher is safer. */
  points: number;
  /** Zone in which the score falls. */
  decision: Decision;
}

/** How risky a client is and why. */
export interface ScoreResponse {
  /** The client's number. */
  id: string;
  /** Probability of default, in [0, 1]. */
  pd: number;
  /** Score in points, rounded down; higher is safer. */
  points: number;
  /** Zone in which the score falls; a person decides. */
  decision: Decision;
  /** Share of defaults among all clients, in [0, 1]. */
  baseRate: number;
  /** The zones on the scale of points. */
  zones: ZoneLimits;
  /** Whom reasons and strengths compare the client with. */
  baseline: BaselineResponse;
  /** Up to four reasons why the score is not higher, the heaviest first. */
  reasons: ReasonResponse[];
  /** Up to two concepts that speak for the client, the heaviest first. */
  strengths: ReasonResponse[];
  /** For a score that a person examines: how near the cut-off it is, then the concepts that alone hold it on its side. Empty for others. */
  nearCutOff: LocalTexts;
  /** What the explanation does not say. */
  limits: LocalTexts;
  /** What each concept adds beside the average client, the heaviest first. */
  concepts: ConceptResponse[];
  /** The model that assessed the client. */
  model: ModelName;
}

/** How the credits of similar clients ended, and why these are similar; single clients are never given. */
export interface SimilarResponse {
  /** The client's number. */
  id: string;
  /** Number of clients among whom similar ones were sought, the client left out. */
  served: number;
  /** How the credits of the similar clients ended: the 200 nearest, or all others when there are fewer. */
  outcomes: OutcomeResponse;
  /** The concepts that bring the similar clients nearest beside all others, first the strongest: up to three. */
  closest: ClosenessResponse[];
  /** The concept, of the others, on which the similar clients differ most from the client. */
  farthest: ClosenessResponse;
  /** Those who are like the client on each feature asked for, and, when there are several, on all of them together. */
  cohorts: CohortResponse[];
}

/** How solid a client's reasons are. */
export interface StabilityResponse {
  /** The client's number. */
  id: string;
  /** Number of times the model was trained again on other samples of clients; 0 when it was not. */
  refits: number;
  /** Share of refits from which a reason is solid. */
  solidFrom: number;
  /** The client's reasons, the heaviest first; empty without refits. */
  reasons: ReasonStabilityResponse[];
}

/** Changed answers. */
export interface WhatIfRequest {
  /** New answers by name, such as `{"amount": 270000, "ownsCar": false}`: numbers, words of a choice, or true and false. */
  answers: Record<string, unknown> | null;
}

/** What the score would be with other answers. */
export interface WhatIfResponse {
  /** The client's number. */
  id: string;
  /** As things are. */
  before: ScoreAt;
  /** With the other answers. */
  after: ScoreAt;
  /** Answers that differ, those that followed among them. */
  answers: Moved[];
  /** Features of the model that moved. */
  features: Moved[];
}

/** The three zones on the scale of points; higher is safer. */
export interface ZoneLimits {
  /** Points below which an application is declined. */
  declineBelow: number;
  /** Points at which granting and declining cost the same. */
  cutOff: number;
  /** Points from which an application is accepted. */
  acceptFrom: number;
}

/** Find clients by the first digits of their number and by filters, with live counts */
export const listClients = (query: { search?: string | undefined; f?: string[] | undefined; counts?: string | undefined; limit?: string | undefined } = {}, signal?: AbortSignal): Promise<ClientListResponse> =>
  read<ClientListResponse>(withQuery(`/api/v1/clients`, query), signal);

/** Read the fields by which clients are found, with their words and ranges */
export const listFields = (signal?: AbortSignal): Promise<FieldResponse[]> =>
  read<FieldResponse[]>(`/api/v1/clients/fields`, signal);

/** Read what is known of a client, in words and groups */
export const getClient = (id: string, signal?: AbortSignal): Promise<ClientResponse> =>
  read<ClientResponse>(`/api/v1/clients/${at(id)}`, signal);

/** Score a client and say why */
export const getScore = (id: string, query: { baseline?: string | undefined } = {}, signal?: AbortSignal): Promise<ScoreResponse> =>
  read<ScoreResponse>(withQuery(`/api/v1/clients/${at(id)}/score`, query), signal);

/** Read which of a client's reasons are solid and which are fragile */
export const getStability = (id: string, signal?: AbortSignal): Promise<StabilityResponse> =>
  read<StabilityResponse>(`/api/v1/clients/${at(id)}/stability`, signal);

/** Score a new application and say why */
export const scoreApplication = (body: ApplicationRequest, signal?: AbortSignal): Promise<ScoreResponse> =>
  send<ScoreResponse>("POST", `/api/v1/scores`, body, signal);

/** Score up to 500 new applications; when one is wrong, none is scored */
export const scoreApplications = (body: BatchRequest, signal?: AbortSignal): Promise<ScoreResponse[]> =>
  send<ScoreResponse[]>("POST", `/api/v1/scores/batch`, body, signal);

/** Read the answers of the application that may be changed */
export const getAnswers = (id: string, signal?: AbortSignal): Promise<AnswerResponse[]> =>
  read<AnswerResponse[]>(`/api/v1/clients/${at(id)}/answers`, signal);

/** Score a client again with other answers; impossible ones are refused */
export const postWhatIf = (id: string, body: WhatIfRequest, query: { language?: string | undefined } = {}, signal?: AbortSignal): Promise<WhatIfResponse> =>
  send<WhatIfResponse>("POST", withQuery(`/api/v1/clients/${at(id)}/what-if`, query), body, signal);

/** Read what a refused or referred client could honestly change, as intervals */
export const getRecourse = (id: string, signal?: AbortSignal): Promise<RecourseResponse> =>
  read<RecourseResponse>(`/api/v1/clients/${at(id)}/recourse`, signal);

/** Read the letter to a client: decision, reasons, data used, rights */
export const getLetterAddress = (id: string, query: { language?: string | undefined; date?: string | undefined } = {}): string => withQuery(`/api/v1/clients/${at(id)}/letter`, query);

/** Count how the credits of the 200 most similar clients ended */
export const getSimilar = (id: string, query: { features?: string | undefined } = {}, signal?: AbortSignal): Promise<SimilarResponse> =>
  read<SimilarResponse>(withQuery(`/api/v1/clients/${at(id)}/similar`, query), signal);

/** Read the catalog of features */
export const listFeatures = (signal?: AbortSignal): Promise<FeatureResponse[]> =>
  read<FeatureResponse[]>(`/api/v1/features`, signal);

/** Compare one feature over a group of clients, and a client's place among them */
export const getDistribution = (name: string, query: { client?: string | undefined; group?: string | undefined; f?: string[] | undefined } = {}, signal?: AbortSignal): Promise<DistributionResponse> =>
  read<DistributionResponse>(withQuery(`/api/v1/features/${at(name)}/distribution`, query), signal);

/** Compare two features over a group of clients: how many are at each crossing, fewer than ten not counted out */
export const getAgainst = (name: string, other: string, query: { client?: string | undefined; group?: string | undefined; f?: string[] | undefined } = {}, signal?: AbortSignal): Promise<CrossResponse> =>
  read<CrossResponse>(withQuery(`/api/v1/features/${at(name)}/against/${at(other)}`, query), signal);

/** Read which model is in service */
export const getModel = (signal?: AbortSignal): Promise<ModelResponse> =>
  read<ModelResponse>(`/api/v1/model`, signal);
