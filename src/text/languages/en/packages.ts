/** English words that packages for platforms put around the author's text. */
export const packages = {
  'package.context': 'This question is about “{title}”.',
  'package.quizIntro': 'Before you begin: {title}',
  'imported.pages': 'Pages not in any module',
  'imported.questions': 'Questions not in any quiz',
  'package.unit': 'Answer in: {unit}',
} as const;
