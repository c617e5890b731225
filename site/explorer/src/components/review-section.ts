import type { Decision } from '../contract';
import { deskApi, type Channel, type Me, type ReasonCode, type Review } from '../desk-api';
import { html } from '../dom';
import type { Speech } from '../words';
import { choiceField, dayOf, deskForm, textField } from './desk-form';

const shortestReason = 20;
const channels: readonly Channel[] = ['branch', 'telephone', 'letter', 'online'];
const reasons: readonly ReasonCode[] = ['newEvidence', 'dataWrong', 'circumstances', 'houseRule', 'other'];

/** The client's review: asked for by an advisor, decided by a validator who did not ask for it. */
export function reviewSection(speech: Speech, client: string, me: Me): HTMLElement {
  const { words } = speech;
  const content = html('div', { class: 'cs-desk-content' });
  const place = html('section', { class: 'cs-section cs-desk', 'aria-labelledby': 'review' }, html('h2', { id: 'review', tabindex: -1 }, words.reviewTitle), content);
  void load(false);
  return place;

  async function load(isAnswer: boolean): Promise<void> {
    try {
      const { reviews } = await deskApi.reviewsOf(client);
      const [shown] = [...reviews].sort((one, other) => Number(other.state === 'open') - Number(one.state === 'open') || other.number - one.number);
      const review = shown ? await deskApi.review(shown.number) : null;
      const isOpen = review?.state === 'open';
      content.replaceChildren(
        ...review ? [told(review)] : [],
        ...isOpen ? [me.roles.includes('validator') ? shown!.isOwn ? html('p', { class: 'cs-note' }, words.reviewOwn) : ruling(review) : html('p', { class: 'cs-note' }, words.reviewWaits)] : [asking()]);
      if (isAnswer) place.querySelector('h2')?.focus();
    } catch {
      content.replaceChildren(html('p', { class: 'cs-muted' }, words.deskNotAtHand));
    }
  }

  function told(review: Review): HTMLElement {
    const last = review.decisions.at(-1);
    return html('article', { class: 'cs-card cs-review' },
      html('p', {}, html('strong', {}, last
        ? speech.say('reviewDecided', { decision: words[`decisions.${last.decision}`], proposal: words[`decisions.${review.proposal}`], day: dayOf(speech, last.madeAt) })
        : speech.say('reviewOpen', { day: dayOf(speech, review.dueOn) }))),
      html('p', { class: 'cs-label' }, speech.say('reviewSaid', { channel: words[`channel.${review.channel}`] })),
      html('blockquote', {}, review.statement),
      ...last ? [html('p', { class: 'cs-label' }, words[`reason.${last.reason}`]), html('blockquote', {}, last.words)] : []);
  }

  function asking(): HTMLElement {
    const channel = choiceField(speech, 'review-channel', 'reviewChannel', channels.map((each) => [each, `channel.${each}` as const]));
    const statement = textField(speech, 'review-statement', 'reviewStatement', 1);
    return html('details', { class: 'cs-card' }, html('summary', {}, words.reviewAsk), html('p', { class: 'cs-lead' }, words.reviewLead),
      deskForm(speech, 'reviewSend', [channel, statement], async (key) => {
        await deskApi.sendReview(client, channel.value() as Channel, statement.value(), key);
        await load(true);
      }));
  }

  function ruling(review: Review): HTMLElement {
    const decision = choiceField(speech, 'ruling-decision', 'rulingDecision', [['accept', 'decisions.accept'], ['decline', 'decisions.decline']]);
    const reason = choiceField(speech, 'ruling-reason', 'rulingReason', reasons.map((each) => [each, `reason.${each}` as const]));
    const confirms = (): boolean => decision.value() === review.proposal;
    const why = textField(speech, 'ruling-words', 'rulingWords', shortestReason);
    // What confirms the proposal has but one reason, which nobody needs to choose.
    decision.element.addEventListener('change', () => { reason.element.hidden = confirms(); });
    return html('details', { class: 'cs-card', open: true }, html('summary', {}, words.rulingTitle),
      html('p', { class: 'cs-lead' }, speech.say('rulingLead', { proposal: words[`decisions.${review.proposal}`] })),
      deskForm(speech, 'rulingSend', [decision, { ...reason, fault: () => confirms() ? '' : reason.fault() }, why], async (key) => {
        await deskApi.decide(review.number, decision.value() as Decision, confirms() ? 'proposalStands' : reason.value() as ReasonCode, why.value(), key);
        await load(true);
      }));
  }
}
