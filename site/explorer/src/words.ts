import type { Language } from './address';
import type { LocalText } from './contract';
import { setFrench } from './typography';
import english from './words/en.json';
import french from './words/fr.json';

/** A text of the explorer; both files hold all of them, which the compiler checks here. */
export type Key = keyof typeof french & keyof typeof english;
export type Words = Readonly<Record<Key, string>>;

const words: Record<Language, Words> = {
  fr: Object.fromEntries(Object.entries(french satisfies Record<keyof typeof english, string>).map(([key, text]) => [key, setFrench(text)])) as Words,
  en: english satisfies Record<keyof typeof french, string>,
};

/** All that is said in one language: the words, and how numbers are written. */
export class Speech {
  readonly words: Words;
  readonly #format: (decimals: number) => Intl.NumberFormat;

  constructor(readonly language: Language) {
    this.words = words[language];
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

  /** A text with its places filled; one that is left empty is a defect. */
  say(key: Key, places: Record<string, string>): string {
    return this.words[key].replace(/\{(\w+)\}/g, (_, place: string) => {
      const filling = places[place];
      if (filling === undefined) throw new Error(`${key} has no text for its place ${place}`);
      return filling;
    });
  }

  number(value: number, decimals = 0): string {
    return this.#format(decimals).format(value);
  }

  /** An amount of money, in euros. */
  money(value: number, decimals = 0): string {
    const text = this.say('money', { number: this.number(Math.abs(value), decimals) });
    return value < 0 ? `−${text}` : text;
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
