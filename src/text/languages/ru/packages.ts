import type { packages as english } from '../en/packages.ts';

/** Russian words that packages for platforms put around the author's text. */
export const packages: Readonly<Record<keyof typeof english, string>> = {
  'package.context': 'Этот вопрос относится к материалу «{title}».',
  'package.quizIntro': 'Прежде чем начать: {title}',
  'imported.pages': 'Страницы вне модулей',
  'imported.questions': 'Вопросы, которых нет ни в одном тесте',
  'package.unit': 'Единица измерения: {unit}',
};
