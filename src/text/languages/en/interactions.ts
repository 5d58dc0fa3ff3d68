/** English words that lowering and degradation put into questions. */
export const interactions = {
  'choice.true': 'True',
  'choice.false': 'False',
  'degrade.part': '{title} ({number} of {count})',
  'degrade.partner': 'What belongs to this?',
  'degrade.category': 'Where does this belong?',
  'degrade.places': 'Give every item its number; 1 comes first.',
  'degrade.position': 'Which comes at position {number} of {count}?',
  'degrade.gap': 'What belongs in gap {number}?',
  'degrade.gapMark': '[{number}]',
  'degrade.unit': 'Give the number without its unit ({unit}).',
} as const;
