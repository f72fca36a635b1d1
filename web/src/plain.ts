/** A text of the engine where only plain text will do: without the backticks that mark code. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
