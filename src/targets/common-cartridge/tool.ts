import { neverMarkup } from '../../content/escape.ts';
import { collectReferences, plainText, walk } from '../../content/text.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { Tool } from '../../model/model.ts';
import { formatNumber } from '../../written/format-number.ts';
import { cartridgeLosses } from '../shared/cartridge/losses.ts';
import { unregistered } from '../shared/tools.ts';
import type { Loss } from '../target.ts';

/** What a cartridge says about a tool: words alone, which Moodle and Canvas read as HTML all the same. */
export function toolWords({ description }: Tool): string {
  return neverMarkup(plainText(description));
}

/** What becomes of a tool by what it is. */
export function toolLosses(module: string, tool: Tool): readonly Loss[] {
  const { title, points, parameters, opens } = tool;
  const { lose, losses } = cartridgeLosses.collect(module, tool.id);
  lose('tool-registration', unregistered(tool));
  lose(
    'tool-grade',
    points === undefined
      ? `In Moodle “${title}” has a grade out of 100, though it reports none: switch it off in the activity’s settings.`
      : `In Moodle “${title}” is graded out of 100, not ${formatNumber(points)}.`,
  );
  lose(
    'tool-privacy',
    `In Moodle “${title}” may be told students’ email addresses: its importer says so of every tool. Switch it off in the activity’s settings.`,
  );
  if (isMoreThanWords(tool.description))
    lose('tool-description', `The description of “${title}” is plain words: emphasis, links and pictures are gone.`);
  if (parameters.length > 0)
    lose(
      'tool-parameters',
      `In Moodle the parameters of “${title}” are left out: enter them in the activity’s settings.`,
    );
  if (opens === 'window')
    lose('tool-window', `Whether “${title}” opens in a window of its own is set on the platform.`);
  return losses;
}

/** One paragraph without anything in it is the same as its words. */
function isMoreThanWords(tree: HtmlTree): boolean {
  let elements = 0;
  walk(tree, ({ kind }) => {
    if (kind === 'element') elements += 1;
  });
  return elements > 1 || collectReferences(tree).length > 0;
}
