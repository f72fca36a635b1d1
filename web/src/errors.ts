import type { ErrorAnswer } from './types.ts';

export function isError(answer: object): answer is ErrorAnswer {
  return Object.keys(answer).includes('error');
}

export const problem = (at: string, message: string): ErrorAnswer => ({
  schema: 1,
  error: { problems: [{ at, message }] },
});
