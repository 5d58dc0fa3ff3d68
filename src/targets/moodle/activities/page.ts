import type { HtmlTree } from '../../../content/tree.ts';
import { showsSource } from '../../../model/module-activities.ts';
import { unitOverview } from '../../shared/unit-overview.ts';
import { el, type XmlElement } from '../../shared/xml.ts';
import { fields } from '../fields.ts';
import type { ActivityContent, ActivityPlan } from '../plan.ts';
import { areaOf, type SectionWriting } from '../writing.ts';

/** PHP's own notation. Moodle would show the day of the last change below every page. */
const DISPLAY_OPTIONS = 'a:2:{s:10:"printintro";s:1:"0";s:17:"printlastmodified";s:1:"0";}';

/** Readings, excerpts, datasets, timelines, and the pages of our own. */
export function pageElement(plan: ActivityPlan, writing: SectionWriting): XmlElement {
  const { content } = plan;
  const write = content.of === 'activity' && showsSource(content.activity) ? writing.html.quoted : writing.html.page;
  return el(
    'page',
    { id: plan.id },
    fields({
      name: plan.name,
      intro: '',
      introformat: 1,
      content: write(treeOf(content, writing), areaOf(plan, 'content'), plan.name),
      contentformat: 1,
      legacyfiles: 0,
      legacyfileslast: null,
      display: 5,
      displayoptions: DISPLAY_OPTIONS,
      revision: 1,
      timemodified: writing.input.options.timestamp,
    }),
  );
}

function treeOf(content: ActivityContent, { section, input }: SectionWriting): HtmlTree {
  const { pages, publication } = input;
  switch (content.of) {
    case 'activity':
      return pages.activity(section.module, content.activity);
    case 'unit':
      return unitOverview(publication);
    case 'glossary':
      return pages.glossary(section.module) ?? [];
    case 'overview':
    case 'guide':
      return pages[content.of](section.module);
  }
}
