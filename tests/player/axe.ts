import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { repository } from '../support/cli.ts';
import { settled } from './student.ts';

const script = readFile(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/**
 * What is asked of a page. `all`: all rules of WCAG 2.0 to 2.2, A and AA, and axe's best practices; the one rule that 2.2
 * brought, the size of targets, is off unless it is asked for (axe-core 4.14). `colours`: only what colours can break.
 */
const RULES = {
  all: { rules: { 'target-size': { enabled: true } } },
  colours: { runOnly: ['color-contrast', 'link-in-text-block'] },
};

/**
 * What axe-core finds on a page as it is, once all is shown that was pressed for. Where all pages are one document, those
 * that are closed are taken out meanwhile: it would look through them in vain, since what nobody sees or hears breaks no
 * rule; `all` asks for ids that are there twice.
 */
export async function axeFindings(
  page: Page | Frame,
  rules: keyof typeof RULES = 'all',
  pages: 'all' | 'open' = 'open',
): Promise<string[]> {
  await settled(page);
  await page.waitForFunction(
    () =>
      (document.querySelector('script[src$="player.js"]') === null ||
        document.documentElement.classList.contains('player-ready')) &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  // Run as text, not as a script element, which the page's content security policy would refuse.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(await script);
  const options = { resultTypes: ['violations'], preload: false, ...RULES[rules] };
  if (pages === 'open') await page.evaluate(takeClosedPages);
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResult;
  if (pages === 'open') await page.evaluate(putBackClosedPages);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

/** Pages that were taken out, by what is in their place. */
type Taken = Map<Comment, Element>;

/** Runs in the page. */
function takeClosedPages(): void {
  const taken: Taken = new Map();
  for (const page of document.querySelectorAll('[data-page]'))
    if (!page.checkVisibility()) {
      const place = document.createComment('');
      page.replaceWith(place);
      taken.set(place, page);
    }
  Object.assign(globalThis, { taken });
}

/** Runs in the page. */
function putBackClosedPages(): void {
  const { taken } = globalThis as unknown as { readonly taken: Taken };
  for (const [place, page] of taken) place.replaceWith(page);
}
