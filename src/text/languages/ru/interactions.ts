import type { interactions as english } from '../en/interactions.ts';

/** Russian words that lowering and degradation put into questions. */
export const interactions: Readonly<Record<keyof typeof english, string>> = {
  'choice.true': 'Верно',
  'choice.false': 'Неверно',
  'degrade.part': '{title} ({number} из {count})',
  'degrade.partner': 'Что к этому подходит?',
  'degrade.category': 'К чему это относится?',
  'degrade.places': 'Дайте каждому пункту номер; первый — 1.',
  'degrade.position': 'Что стоит на месте {number} из {count}?',
  'degrade.gap': 'Что стоит на месте пропуска {number}?',
  'degrade.gapMark': '[{number}]',
  'degrade.unit': 'Укажите число без единицы измерения ({unit}).',
};
