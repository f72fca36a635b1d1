/** A text of the engine as plain text, without the backticks that mark code. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** "1 scope", "2 scopes". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
