import type { ErrorAnswer } from './types.ts';

export function isError(answer: object): answer is ErrorAnswer {
  return 'error' in answer;
}
