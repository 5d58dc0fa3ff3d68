import { element, type HtmlTree, text } from '../../content/tree.ts';
import { durationWords } from '../../model/duration.ts';
import { paragraphs } from '../shared/unit-overview.ts';
import { el, serializeXml } from '../shared/xml.ts';
import type { PackageFile } from '../target.ts';
import { fields } from './fields.ts';
import type { MoodlePlan } from './plan.ts';
import type { StoredFiles } from './stored-files.ts';
import type { SectionWriting } from './writing.ts';

/** The folder of a section: its name, and below it what the module is about. */
export function sectionFiles(plan: MoodlePlan, writing: SectionWriting, stored: StoredFiles): readonly PackageFile[] {
  const { section, html, input } = writing;
  const area = { context: plan.course.context, component: 'course', area: 'section', item: section.id };
  const summary = html.page(summaryOf(writing), area, section.module.title);
  const directory = `sections/section_${section.id}`;
  const files = stored.idsOfSection(section.id);
  return [
    {
      path: `${directory}/section.xml`,
      kind: 'text',
      text: serializeXml(
        el(
          'section',
          { id: section.id },
          fields({
            number: section.number,
            name: section.name,
            summary,
            summaryformat: 1,
            sequence: section.activities.map(({ moduleId }) => moduleId).join(','),
            visible: section.visible,
            availabilityjson: null,
            timemodified: input.options.timestamp,
          }),
        ),
      ),
    },
    {
      path: `${directory}/inforef.xml`,
      kind: 'text',
      text: serializeXml(
        el(
          'inforef',
          {},
          files.length === 0
            ? undefined
            : el(
                'fileref',
                {},
                files.map((id) => el('file', {}, fields({ id }))),
              ),
        ),
      ),
    },
  ];
}

/** Summary, time and objectives, as the overview page begins. Course pages leave no room below a list: it is last. */
function summaryOf({ section, input }: SectionWriting): HtmlTree {
  const { module } = section;
  const words = input.pages.text(module);
  const { objectives, estimatedMinutes } = module;
  return [
    ...paragraphs(module.summary),
    ...(estimatedMinutes === undefined
      ? []
      : [element('p', {}, text(`${words('module.time')}: ${durationWords(estimatedMinutes, words)}`))]),
    ...(objectives.length === 0
      ? []
      : [
          element('p', {}, text(words('module.objectivesLead'))),
          element(
            'ul',
            {},
            objectives.map((objective) => element('li', {}, objective.text)),
          ),
        ]),
  ];
}
