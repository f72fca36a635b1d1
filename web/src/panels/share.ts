import { linkTo } from '../links.ts';
import type { Session } from '../session.ts';

/** The address of the full page with the state; undefined if no full page is known. */
export function link({ pageUrl, shared }: Session): string | undefined {
  return pageUrl === undefined ? undefined : linkTo(pageUrl, shared);
}
