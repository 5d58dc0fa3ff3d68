/** English words of the boxes that an author puts into a text. */
export const boxes = {
  'box.note': 'Note',
  'box.tip': 'Tip',
  'box.warning': 'Warning',
  'box.example': 'Example',
  'box.task': 'Task',
  'box.details': 'Details',
} as const;
