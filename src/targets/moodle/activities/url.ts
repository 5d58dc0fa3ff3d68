import type { Link } from '../../../model/model.ts';
import { percentEncoded } from '../../shared/cartridge/web-link.ts';
import { withFigures } from '../../shared/figures.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import type { ActivityPlan } from '../plan.ts';
import { areaOf, type SectionWriting } from '../writing.ts';

/** Moodle decides by itself whether the page is shown inside or opened. */
const DISPLAY_AUTOMATIC = 0;

export function urlElement(plan: ActivityPlan, link: Link, writing: SectionWriting): XmlElement {
  const { module } = writing.section;
  const description = withFigures(link.description, module, writing.input.pages.text(module));
  return el(
    'url',
    { id: plan.id },
    fields({
      name: plan.name,
      intro: writing.html.page(description, areaOf(plan, 'intro'), link.title),
      introformat: 1,
      externalurl: percentEncoded(link.url),
      display: DISPLAY_AUTOMATIC,
      displayoptions: 'a:1:{s:10:"printintro";i:1;}',
      parameters: 'a:0:{}',
      timemodified: writing.input.options.timestamp,
    }),
  );
}
