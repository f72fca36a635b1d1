import type { ErrorAnswer } from './types.ts';

export function isError(answer: object): answer is ErrorAnswer {
  return Object.keys(answer).includes('error');
}
