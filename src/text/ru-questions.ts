import type { enQuestions } from './en-questions.ts';

/** Russian words of the question forms. */
export const ruQuestions: Readonly<Record<keyof typeof enQuestions, string>> = {
  'question.heading': 'Вопрос',
  'question.points': '{points} {points|балл|балла|баллов}',
  'question.hint': 'Подсказка',
  'question.answer': 'Ваш ответ',
  'question.answerNumber': 'Ваш ответ (число)',
  'question.answerText': 'Ваш текст',
  'question.notNumber': 'Это не число. Пишите только цифры, например 12 или 3,5.',
  'question.choose': 'Выберите…',
  'question.chooseOne': 'Выберите один ответ.',
  'question.chooseMany': 'Выберите все верные ответы.',
  'question.choosePassage': 'Выберите слова в отрывке.',
  'question.choosePassages': 'Выберите в отрывке все подходящие слова.',
  'question.match': 'Подберите пару к каждой строке.',
  'question.categorize': 'Выберите группу для каждой строки.',
  'question.order': 'Расставьте в верном порядке.',
  'question.position': 'Место:',
  'question.fillBlanks': 'Заполните пропуски.',
  'question.chooseBlanks': 'Выберите, что стоит на месте пропусков.',
  'question.blank': 'Пропуск {number}',
  'question.wordsBetween': 'Напишите от {min} до {max} слов.',
  'question.wordsAtLeast': 'Напишите не меньше {min} {min|слова|слов|слов}.',
  'question.wordsAtMost': 'Напишите не больше {max} {max|слова|слов|слов}.',
};
