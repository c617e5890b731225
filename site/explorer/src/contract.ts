// Written by site/build/contract.js from site/content/api.json; npm run contract writes it again.
import { at, read, send, withQuery } from "./call";

/** Whether, and how fast, a client can change what a feature measures. */
export type Actionability = "immutable" | "slow" | "actionable" | "bankHeld";

/** One word of a choice. */
export interface AnswerChoice { value: string; label: LocalText }

/** How an answer of the application is given. */
export type AnswerKind = "number" | "choice" | "yesNo";

/** An answer of the application that may be changed. */
export interface AnswerResponse { name: string; label: LocalText; kind: AnswerKind; unit: string; least: number | null; most: number | null; choices: AnswerChoice[]; value: string; text: LocalText }

/** An application to score: columns as the data dictionary names them. A history that is left out is not known; an empty one says that there is none. */
export interface ApplicationRequest { application: Record<string, unknown>; bureau?: Record<string, unknown>[] | null; bureau_balance?: Record<string, unknown>[] | null; previous_application?: Record<string, unknown>[] | null; POS_CASH_balance?: Record<string, unknown>[] | null; installments_payments?: Record<string, unknown>[] | null; credit_card_balance?: Record<string, unknown>[] | null }

/** One side of a table of two features. */
export interface AxisResponse { feature: FeatureResponse; steps: AxisStep[]; client: number | null; text: LocalText | null }

/** An interval or a word on one side of a table of two features. */
export interface AxisStep { lower: number | null; upper: number | null; label: LocalText | null }

/** Whom a client is compared with when reasons are given. */
export type Baseline = "all" | "accepted" | "similar";

/** Whom a client is compared with in the reasons. */
export interface BaselineResponse { kind: Baseline; clients: number }

/** Applications to score at once. */
export interface BatchRequest { applications: ApplicationRequest[] }

/** An answer and the interval in which it ends. */
export interface ChangeResponse { name: string; label: LocalText; from: number | null; low: number; high: number }

/** How a client asked for a review. */
export type Channel = "branch" | "telephone" | "letter" | "online";

/** Something to check in a client's file; it says nothing of the risk. */
export interface CheckResponse { kind: PointKind; text: LocalText }

/** Clients found by a search. */
export interface ClientListResponse { search: string; total: number; clients: ClientSummary[]; counts: FieldCounts[] }

/** Where a client stands among the clients of a group whose value is known. */
export interface ClientPlace { id: string; value: number | null; text: LocalText; percentile: number | null; lowerOutOf1000: number | null; sameOutOf1000: number | null; higherOutOf1000: number | null }

/** What is known of a client, in groups. */
export interface ClientResponse { id: string; summary: LocalText; groups: FactGroup[] }

/** A client in a list: enough to tell two clients apart, without the score. */
export interface ClientSummary { id: string; summary: LocalText }

/** How near the similar clients are on one concept, beside all other clients. */
export interface ClosenessResponse { concept: ConceptName; toSimilar: number; toAll: number }

/** A feature on which the clients of a cohort are alike. */
export interface CohortFeature { name: string; label: LocalText; range: LocalText }

/** All clients who are like the client on some features, whatever else they are. */
export interface CohortResponse { features: CohortFeature[]; outcomes: OutcomeResponse }

/** A named group of features. */
export interface ConceptName { id: string; label: LocalText }

/** What a concept adds to the risk. */
export interface ConceptResponse { concept: ConceptName; logOdds: number; points: number }

/** The clients at one crossing of a table of two features. */
export interface CrossCell { first: number; second: number; clients: number | null; known: number | null; defaults: number | null }

/** Two features of a group of clients against each other. */
export interface CrossResponse { first: AxisResponse; second: AxisResponse; known: number; missing: number; leastShown: number; cells: CrossCell[] }

/** What is proposed for an application; a person decides. */
export type Decision = "accept" | "refer" | "decline";

/** A validator decides on a review. */
export interface DecisionRequest { decision: Decision | null; reason: ReasonCode | null; words: string | null; replaces: number | null }

/** A decision on a review. */
export interface DecisionResponse { number: number; review: number; author: string; proposal: Decision; decision: Decision; deviates: boolean; reason: ReasonCode; words: string; madeAt: string; replaces: number | null }

/** A direction, with its reason. */
export interface DeviationGroupResponse { proposal: Decision; decision: Decision; reason: ReasonCode | null; count: number }

/** Counts of what people decided where what was proposed; those below 10 are withheld. */
export interface DeviationsResponse { told: number; deviating: number; others: number | null; groups: DeviationGroupResponse[] }

/** Number of clients in an interval [lower, upper). */
export interface DistributionBin { lower: number | null; upper: number | null; repaid: number; default: number; unknown: number }

/** Number of clients of one word of a category. */
export interface DistributionLevel { label: LocalText; repaid: number; default: number; unknown: number; isClients: boolean }

/** The values of a feature over a group of clients, and a client's place among them. */
export interface DistributionResponse { feature: FeatureResponse; known: number; missing: number; bins: DistributionBin[]; levels: DistributionLevel[]; client: ClientPlace | null }

/** One fact of a client. */
export interface Fact { label: LocalText; value: LocalText; isMissing: boolean }

/** Facts that are read together. */
export interface FactGroup { id: string; title: LocalText; facts: Fact[] }

/** How a feature's values are to be read. */
export type FeatureKind = "numeric" | "category";

/** What people are told of a feature of the model. */
export interface FeatureResponse { name: string; label: LocalText; concept: ConceptName; unit: FeatureUnit; kind: FeatureKind; actionability: Actionability; direction: number; isProtected: boolean }

/** Unit in which a feature's values are counted and shown. */
export type FeatureUnit = "none" | "money" | "days" | "months" | "years" | "count" | "ratio" | "share" | "monthlyRate" | "yesNo" | "category" | "duration";

/** The clients found, counted by the values of one field. */
export interface FieldCounts { name: string; values: number[]; missing: number }

/** Something described of each client, by which clients are found. */
export interface FieldResponse { name: string; label: LocalText; group: string; groupLabel: LocalText; unit: FeatureUnit; isWords: boolean; least: number | null; most: number | null; values: FieldValue[] }

/** A value of a field that can be asked for. */
export interface FieldValue { value: string; label: LocalText }

/** The state of the service. */
export interface HealthResponse { status: string }

export interface HttpValidationProblemDetails { type: string | null; title: string | null; status: number | null; detail?: string | null; instance?: string | null; errors?: Record<string, string[]>; traceId: string }

/** A text in the two languages of the explorer. */
export interface LocalText { fr: string; en: string }

/** Sentences in the two languages of the explorer. */
export interface LocalTexts { fr: string[]; en: string[] }

/** Who is signed in. */
export interface MeResponse { subject: string; roles: string[]; portfolios: string[]; hasDesk: boolean }

/** Which model answered. */
export interface ModelName { name: string; version: string }

/** The model in service and the clients it is used on. */
export interface ModelResponse { name: string; version: string; baseRate: number; cutOffPd: number; zones: ZoneLimits; features: number; clients: number }

/** Something that differs. */
export interface Moved { name: string; label: LocalText; before: LocalText; after: LocalText }

/** A note. */
export interface NoteRequest { words: string | null; replaces: number | null }

/** A note on a client. */
export interface NoteResponse { number: number; author: string; words: string; madeAt: string; replaces: number | null }

/** The notes on a client. */
export interface NotesResponse { id: string; notes: NoteResponse[] }

/** How the credits of a group of clients ended. */
export interface OutcomeResponse { clients: number; known: number; defaults: number; rate: number | null; low: number; high: number }

/** How often people deviate from what is proposed. */
export interface OverridesResponse { reviews: DeviationsResponse; views: DeviationsResponse }

/** A way to cross the cut-off: every point of its intervals does. */
export interface PathResponse { changes: ChangeResponse[]; follows: ChangeResponse[]; pdAtMost: number; reached: Decision; sentences: LocalTexts }

/** Why something in a file is worth a look. */
export type PointKind = "contradiction" | "missing" | "unknownWord" | "rare";

export interface ProblemDetails { type: string | null; title: string | null; status: number | null; detail?: string | null; instance?: string | null; traceId: string }

/** Why a person decided so on a request. */
export type ReasonCode = "proposalStands" | "newEvidence" | "dataWrong" | "circumstances" | "houseRule" | "other";

/** Why a score is not higher, or what speaks for the client. */
export interface ReasonResponse { concept: ConceptName; logOdds: number; pdWithout: number | null; isCombined: boolean; feature: string | null; sentences: LocalTexts }

/** How solid one reason is. */
export interface ReasonStabilityResponse { concept: ConceptName; reappearances: number; isSolid: boolean }

/** What would change the proposal. */
export interface RecourseResponse { id: string; present: ScoreAt; status: RecourseStatus; summary: LocalTexts; paths: PathResponse[] }

/** What a search for changes came to. */
export type RecourseStatus = "found" | "noPath" | "notNeeded" | "loanUnknown" | "notProvable";

/** Reviews, the earliest due first. */
export interface ReviewListResponse { total: number; reviews: ReviewSummary[] }

/** A client asks that a person examines the proposal. */
export interface ReviewRequest { channel: Channel | null; statement: string | null }

/** A review. */
export interface ReviewResponse { number: number; client: string; author: string; channel: Channel; statement: string; proposal: Decision; model: string; madeAt: string; dueOn: string; state: ReviewState; decisions: DecisionResponse[] }

/** Whether a review waits for its decision. */
export type ReviewState = "open" | "decided";

/** A review in a list: without what the client said and what was proposed. */
export interface ReviewSummary { number: number; client: string; madeAt: string; dueOn: string; state: ReviewState; isOwn: boolean }

/** A score at some answers. */
export interface ScoreAt { pd: number; points: number; decision: Decision }

/** How risky a client is and why. */
export interface ScoreResponse { id: string; pd: number; points: number; decision: Decision; baseRate: number; zones: ZoneLimits; baseline: BaselineResponse; reasons: ReasonResponse[]; strengths: ReasonResponse[]; nearCutOff: LocalTexts; limits: LocalTexts; concepts: ConceptResponse[]; model: ModelName }

/** Where to sign in: authorization code with PKCE (RFC 7636). */
export interface SignInResponse { authorize: string; token: string; clientId: string; scope: string; resource: string | null }

/** How the credits of similar clients ended, and why these are similar; single clients are never given. */
export interface SimilarResponse { id: string; served: number; outcomes: OutcomeResponse; closest: ClosenessResponse[]; farthest: ClosenessResponse; cohorts: CohortResponse[] }

/** How solid a client's reasons are. */
export interface StabilityResponse { id: string; refits: number; solidFrom: number; reasons: ReasonStabilityResponse[] }

/** An own view. */
export interface ViewRequest { decision: Decision | null; note: string | null; replaces: number | null }

/** An own view, without the proposal: it is read before the score too. */
export interface ViewResponse { number: number; author: string; decision: Decision; note: string; isAfterScore: boolean; model: string; madeAt: string; replaces: number | null }

/** The views on a client. */
export interface ViewsResponse { id: string; model: string; hasSeenScore: boolean; isGiven: boolean; views: ViewResponse[] }

/** Changed answers. */
export interface WhatIfRequest { answers: Record<string, unknown> | null }

/** What the score would be with other answers. */
export interface WhatIfResponse { id: string; before: ScoreAt; after: ScoreAt; answers: Moved[]; features: Moved[] }

/** The three zones on the scale of points; higher is safer. */
export interface ZoneLimits { declineBelow: number; cutOff: number; acceptFrom: number }

/** Where the explorer sends people to sign in */
export const getSignIn = (signal?: AbortSignal): Promise<SignInResponse> =>
  read<SignInResponse>(`/api/v1/sign-in`, signal);

/** Who is signed in, and may do what */
export const getMe = (signal?: AbortSignal): Promise<MeResponse> =>
  read<MeResponse>(`/api/v1/me`, signal);

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

/** Read what to check in a client's file: contradictions, missing facts, unknown words, rare figures */
export const getChecks = (id: string, signal?: AbortSignal): Promise<CheckResponse[]> =>
  read<CheckResponse[]>(`/api/v1/clients/${at(id)}/checks`, signal);

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

/** Read the own views on a client, and whether one has seen the score */
export const getViews = (id: string, signal?: AbortSignal): Promise<ViewsResponse> =>
  read<ViewsResponse>(`/api/v1/clients/${at(id)}/views`, signal);

/** Say what one would do, before the score; afterwards it is kept, and marked */
export const postView = (id: string, body: ViewRequest, signal?: AbortSignal): Promise<ViewResponse> =>
  send<ViewResponse>("POST", `/api/v1/clients/${at(id)}/views`, body, signal);

/** Write down that a client asks for a review of the proposal */
export const postReview = (id: string, body: ReviewRequest, signal?: AbortSignal): Promise<ReviewResponse> =>
  send<ReviewResponse>("POST", `/api/v1/decisions/${at(id)}/review`, body, signal);

/** Find reviews that are open, decided or all, of the clients one sees */
export const listReviews = (query: { state?: string | undefined; client?: string | undefined } = {}, signal?: AbortSignal): Promise<ReviewListResponse> =>
  read<ReviewListResponse>(withQuery(`/api/v1/reviews`, query), signal);

/** Read a review: what the client says, what was proposed and what was decided */
export const getReview = (number: number, signal?: AbortSignal): Promise<ReviewResponse> =>
  read<ReviewResponse>(`/api/v1/reviews/${at(number)}`, signal);

/** Read the notes on a client */
export const getNotes = (id: string, signal?: AbortSignal): Promise<NotesResponse> =>
  read<NotesResponse>(`/api/v1/clients/${at(id)}/notes`, signal);

/** Write a note on a client, or correct an own one */
export const postNote = (id: string, body: NoteRequest, signal?: AbortSignal): Promise<NoteResponse> =>
  send<NoteResponse>("POST", `/api/v1/clients/${at(id)}/notes`, body, signal);

/** Decide on a review: confirm the proposal or override it, always with a reason */
export const postDecision = (number: number, body: DecisionRequest, signal?: AbortSignal): Promise<DecisionResponse> =>
  send<DecisionResponse>("POST", `/api/v1/reviews/${at(number)}/decision`, body, signal);

/** Read how often people decide otherwise than proposed, by direction and reason; counts below 10 are withheld */
export const getOverrides = (signal?: AbortSignal): Promise<OverridesResponse> =>
  read<OverridesResponse>(`/api/v1/overrides/summary`, signal);

/** Read which model is in service */
export const getModel = (signal?: AbortSignal): Promise<ModelResponse> =>
  read<ModelResponse>(`/api/v1/model`, signal);
