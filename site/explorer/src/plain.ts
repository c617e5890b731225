/** Without accents and capitals, and with plain spaces: how a person types who looks for something. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/gu, ' ').toLowerCase();
}
