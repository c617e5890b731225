import type { FeatureResponse as Feature } from '../contract';
import { html } from '../dom';
import type { Speech } from '../words';

/** The features to choose from, by concept; an empty choice comes first where there may be none. */
export function featureSelect(speech: Speech, id: string, features: Feature[], chosen: string | undefined, none: string | null, choose: (name: string) => void): HTMLSelectElement {
  const groups = new Map<string, Feature[]>();
  for (const feature of features) groups.set(feature.concept.id, [...groups.get(feature.concept.id) ?? [], feature]);
  const select: HTMLSelectElement = html('select', { id, change: () => choose(select.value) },
    none !== null && html('option', { value: '' }, none),
    ...[...groups.values()].map((group) =>
      html('optgroup', { label: speech.of(group[0]!.concept.label) }, ...group.map((feature) =>
        html('option', { value: feature.name, selected: feature.name === chosen }, speech.of(feature.label))))));
  return select;
}
