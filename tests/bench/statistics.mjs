/** Statistics of a list of numbers, in any order. */
export const median = (values) => quantile(values, 0.5);

/** The value that a share of `q` of the values does not exceed. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}
