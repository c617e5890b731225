const wide = /(?<=«)[ \u202f]|[ \u202f](?=»|:(?:[\s{]|$))|(?<=n°) /gu;
const narrow = /[ \u00a0](?=[%€]|[;?!](?:[\s»)]|$))|(?<=(?<!\d)\d{1,3})[ \u00a0](?=\d{3}(?!\d))/gu;

/** A French text, typed with plain spaces, with those that its signs ask for; the rules are the library's, and a test compares the two. */
export function setFrench(text: string): string {
  return text.replace(wide, '\u00a0').replace(narrow, '\u202f');
}
