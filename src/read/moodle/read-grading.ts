import type { GradingContents, RubricContents } from '../contents/contents.ts';
import { plainContents } from '../html/read.ts';
import type { PackageFiles } from '../package-files.ts';
import type { XmlElement } from '../xml/element.ts';
import { nameWords } from './activity-texts.ts';
import { type BackupActivity, field, idOf } from './backup.ts';

export function gradeItem({ directory }: BackupActivity, files: PackageFiles): XmlElement | undefined {
  return files.xml(`${directory}/grades.xml`)?.root.at('grade_items', 'grade_item');
}

export function gradingOf(activity: BackupActivity, files: PackageFiles): GradingContents | undefined {
  const item = gradeItem(activity, files);
  if (item === undefined) return undefined;
  const [definition] = definitionsOf(activity, files);
  return {
    points: Number(field(item, 'grademax')),
    type: 'points',
    ...(definition === undefined ? {} : { rubricId: idOf(definition) }),
  };
}

/** Rubrics, and marking guides, whose criteria have points at most and no levels. */
export function readRubrics(activity: BackupActivity, files: PackageFiles): readonly RubricContents[] {
  const file = `${activity.directory}/grading.xml`;
  return definitionsOf(activity, files).map((definition) => {
    const guide = definition.descendants('guidecriterion');
    const criteria =
      guide.length > 0 ? guide.map(readGuideCriterion) : definition.descendants('criterion').map(readCriterion);
    return { file, id: idOf(definition), title: nameWords(field(definition, 'name')), criteria };
  });
}

/** Definitions of the methods in use: others are what somebody tried before. */
function definitionsOf({ directory }: BackupActivity, files: PackageFiles): readonly XmlElement[] {
  const root = files.xml(`${directory}/grading.xml`)?.root;
  return (root?.descendants('area') ?? []).flatMap((area) => {
    const active = field(area, 'activemethod');
    return (area.child('definitions')?.childrenNamed('definition') ?? []).filter(
      (one) => one.children.length > 0 && [active, ''].includes(field(one, 'method')),
    );
  });
}

function readCriterion(criterion: XmlElement): RubricContents['criteria'][number] {
  return {
    id: idOf(criterion),
    title: field(criterion, 'description'),
    levels: criterion.descendants('level').map((level) => ({
      id: idOf(level),
      title: field(level, 'definition'),
      points: Number(field(level, 'score')),
    })),
  };
}

function readGuideCriterion(criterion: XmlElement): RubricContents['criteria'][number] {
  const description = field(criterion, 'description');
  return {
    id: idOf(criterion),
    title: field(criterion, 'shortname'),
    points: Number(field(criterion, 'maxscore')),
    ...(description === '' ? {} : { description: plainContents(description) }),
    levels: [],
  };
}
