import { commonModule } from './common-module.mjs';

/** 120 readings, 40 discussions and 40 quizzes of ten questions, under ids of their own: as many as there may be. */
export function largeModule(copies = 40) {
  const common = commonModule('large');
  const named = (value, copy) =>
    JSON.parse(JSON.stringify(value).replaceAll(/"id":"((?:reading|question|talk|quiz)[-\d]*)"/g, `"id":"$1-${copy}"`));
  const parts = Array.from({ length: copies }, (_, copy) => named(common.activities, `c${copy}`));
  return { ...common, activities: parts.flat() };
}

/** Every fifth activity, from each of these on, reworded in its second or last paragraph; one new, one moved, two gone. */
export function changed(module, word, places) {
  const activities = module.activities.map((activity, index) => {
    const isLast = places[index % 5];
    if (isLast === undefined) return activity;
    const field = 'body' in activity ? 'body' : 'title';
    const paragraphs = activity[field].split('\n\n');
    const at = isLast ? paragraphs.length - 1 : Math.min(1, paragraphs.length - 1);
    return { ...activity, [field]: paragraphs.with(at, `${paragraphs[at].trim()} ${word}`).join('\n\n') };
  });
  const [first, ...rest] = activities;
  const added = { id: `new-${word}`, type: 'reading', title: word, body: word };
  return { ...module, activities: [...rest.toSpliced(word.length * 7, 2), first, added] };
}
