import type { boxes as english } from '../en/boxes.ts';

/** Spanish words of the boxes that an author puts into a text. */
export const boxes: Readonly<Record<keyof typeof english, string>> = {
  'box.note': 'Nota',
  'box.tip': 'Consejo',
  'box.warning': 'Atención',
  'box.example': 'Ejemplo',
  'box.task': 'Tarea',
  'box.details': 'Detalles',
};
