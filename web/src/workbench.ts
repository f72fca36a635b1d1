/**
 * Everything beyond a first answer: the form, the log, the details and the tables. It is a script
 * of its own that is asked for after the first answer, so that its bytes do not delay it.
 */

import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from './host.ts';
import { callTimeline } from './panels/calls.ts';
import { changes } from './panels/changes.ts';
import { logPanel } from './panels/log.ts';
import { logLines } from './panels/log-lines.ts';
import { matrixTable } from './panels/matrix.ts';
import { questions } from './panels/questions.ts';
import { runPicture } from './panels/run.ts';
import { setup } from './panels/setup.ts';
import { printedLink, sharePanel } from './panels/share.ts';
import { sources } from './panels/sources.ts';
import { verdictDetail } from './panels/verdict-detail.ts';
import type { Report } from './types.ts';

export { Copier } from './controllers/copier.ts';
export { Printer } from './controllers/printer.ts';
export { codeOf } from './panels/share.ts';
export { diagnose } from './diagnose.ts';
export { styles } from './styles/workbench.ts';

/** What follows the answer; `report` is undefined where there are problems in its place. */
export function aroundAnswer(host: Host, report: Report | undefined): TemplateResult {
  return html`
    ${report ? printedLink(host) : nothing} ${host.show('log-panel', () => logPanel(host))}
    <div class="layout">
      ${host.show('setup', () => setup(host, report?.notices ?? []))}
      ${report && host.reached('details') ? details(host, report) : nothing}
    </div>
  `;
}

function details(host: Host, report: Report): TemplateResult {
  return html`<div class="panels">
    <h2>In detail</h2>
    ${verdictDetail(host, report)} ${host.show('run', () => runPicture(report.run))}
    ${host.show('changes', () => changes(host, report))}
    ${host.show('calls', () => callTimeline(host, report))}
    ${host.show('log', () => logLines(host, report.log))}
    ${host.show('share', () => sharePanel(host))}
  </div>`;
}

/** What says the same whatever is ticked, but for a mark in the table. */
export function reference(host: Host): TemplateResult | typeof nothing {
  if (!host.reached('reference')) return nothing;
  const { catalog, matrix } = host;
  return html`
    ${host.show('matrix', () => (matrix ? matrixTable(matrix) : nothing))}
    ${host.show('questions', () => questions(catalog))}
    ${host.show('sources', () => sources(catalog))}
  `;
}
