// What modules of one unit have in common: a work, a person or a term that two of them name is the same in both.

const SHARED = ['sources', 'people', 'glossary'];

/** Where two modules say something different under one id. */
export function differentParts(definitions) {
  const first = new Map();
  return definitions.flatMap((definition) =>
    SHARED.flatMap((list) => definition[list] ?? []).flatMap((part) => {
      const text = JSON.stringify(part);
      const known = first.get(part.id);
      if (known === undefined) first.set(part.id, { text, module: definition.id });
      return known === undefined || known.text === text
        ? []
        : [`\`${part.id}\` is not the same in ${known.module} and ${definition.id}`];
    }),
  );
}
