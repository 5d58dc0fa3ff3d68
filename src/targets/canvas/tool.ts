import type { Tool, ToolParameter } from '../../model/model.ts';
import { percentEncoded } from '../shared/cartridge/web-link.ts';
import { unregistered } from '../shared/tools.ts';
import type { Loss } from '../target.ts';
import { canvasLosses } from './losses.ts';

/**
 * The address by which Canvas launches a tool, its custom parameters in the query as `custom_<name>`, as Canvas writes
 * them where it joins tools. At a launch of LTI 1.1 Canvas copies the query into what it posts.
 *
 * A resource of the type `imsbasiclti_xmlv1p0`, which has a place for parameters, is not written: of each Canvas makes
 * a tool of the course with the key "fake", which is before the tool of the same address that the institution has
 * registered (docs/platforms/canvas.md, "tools"). By its address alone an item finds the registered one.
 */
export function launchAddress({ url, parameters }: Tool): string {
  if (parameters.length === 0) return percentEncoded(url);
  const address = new URL(percentEncoded(url));
  const own = parameters.map(queryPart).join('&');
  address.search = address.search === '' ? own : `${address.search}&${own}`;
  return address.href;
}

function queryPart({ name, value }: ToolParameter): string {
  return `custom_${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

/** What becomes of a tool in Canvas. */
export function toolLosses(module: string, tool: Tool): readonly Loss[] {
  const { lose, losses } = canvasLosses.collect(module, tool.id);
  lose('tool-registration', unregistered(tool));
  if (tool.points === undefined)
    lose(
      'tool-description',
      `The description of “${tool.title}” is left out: a tool in a Canvas module is a title and an address.`,
    );
  if (tool.parameters.length > 0)
    lose(
      'tool-parameters',
      `The parameters of “${tool.title}” are in its address: tools of LTI 1.1 get them as usual, but a value such as $User.id as it is written; for a tool of LTI 1.3 set them where it is registered.`,
    );
  return losses;
}
