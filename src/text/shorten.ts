/**
 * A text to be shown in a message.
 * @param most characters of a text that is shown whole
 * @param kept characters that are left of a longer one, before an ellipsis
 */
export function shorten(text: string, most: number, kept = most): string {
  return text.length > most ? `${text.slice(0, kept).toWellFormed()}…` : text;
}
