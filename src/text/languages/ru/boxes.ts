import type { boxes as english } from '../en/boxes.ts';

/** Russian words of the boxes that an author puts into a text. */
export const boxes: Readonly<Record<keyof typeof english, string>> = {
  'box.note': 'Примечание',
  'box.tip': 'Совет',
  'box.warning': 'Внимание',
  'box.example': 'Пример',
  'box.task': 'Задание',
  'box.details': 'Подробнее',
};
