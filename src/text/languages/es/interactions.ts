import type { interactions as english } from '../en/interactions.ts';

/** Spanish words that lowering and degradation put into questions. */
export const interactions: Readonly<Record<keyof typeof english, string>> = {
  'choice.true': 'Verdadero',
  'choice.false': 'Falso',
  'degrade.part': '{title} ({number} de {count})',
  'degrade.partner': '¿Qué corresponde a esto?',
  'degrade.category': '¿A qué grupo pertenece?',
  'degrade.places': 'Da a cada elemento su número; el 1 va primero.',
  'degrade.position': '¿Qué va en la posición {number} de {count}?',
  'degrade.gap': '¿Qué va en el hueco {number}?',
  'degrade.gapMark': '[{number}]',
  'degrade.unit': 'Da el número sin su unidad ({unit}).',
};
