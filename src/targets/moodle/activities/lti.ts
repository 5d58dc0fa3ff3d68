import type { Tool } from '../../../model/model.ts';
import { percentEncoded } from '../../shared/cartridge/web-link.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import type { ActivityPlan } from '../plan.ts';
import type { SectionWriting } from '../writing.ts';
import { introOf } from './intro.ts';
import { wholePoints } from './whole-points.ts';

/** mod/lti's ways to open a tool: in the page, without blocks beside it, or in a window of its own. */
const LAUNCH_CONTAINERS: Readonly<Record<Tool['opens'], number>> = { embedded: 3, window: 4 };

/** The longest text in `instructorcustomparameters` is Moodle's largest; what the teacher adds comes behind these lines. */
const lines = ({ parameters }: Tool) => parameters.map(({ name, value }) => `${name}=${value}`).join('\n');

/**
 * An external tool. It has no type: at each launch Moodle looks for a tool of the site or the course whose address fits,
 * and takes key, secret and version of LTI from there. Where there is none it launches unsigned. Names, addresses and
 * lists of students are asked of nobody: the teacher may allow them, where the site leaves that open.
 */
export function ltiElement(plan: ActivityPlan, tool: Tool, writing: SectionWriting): XmlElement {
  const { timestamp } = writing.input.options;
  return el(
    'lti',
    { id: plan.id },
    fields({
      name: plan.name,
      intro: introOf(plan, tool, writing),
      introformat: 1,
      timecreated: timestamp,
      timemodified: timestamp,
      typeid: 0,
      toolurl: percentEncoded(tool.url),
      securetoolurl: '',
      preferheight: null,
      launchcontainer: LAUNCH_CONTAINERS[tool.opens],
      instructorchoicesendname: 0,
      instructorchoicesendemailaddr: 0,
      instructorchoiceacceptgrades: tool.points !== undefined,
      instructorchoiceallowroster: 0,
      instructorchoiceallowsetting: 0,
      grade: tool.points === undefined ? 0 : wholePoints(tool.points),
      instructorcustomparameters: lines(tool),
      debuglaunch: 0,
      showtitlelaunch: 1,
      showdescriptionlaunch: 1,
      icon: '',
      secureicon: '',
    }),
    el('ltisubmissions'),
  );
}
