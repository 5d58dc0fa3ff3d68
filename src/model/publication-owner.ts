import type { Publication, TeachingModule, UnitInfo } from './model.ts';

/** Whose package it is: the unit, or the one module that is built. */
export function publicationOwner({ unit, modules: [first] }: Publication): UnitInfo | TeachingModule {
  return unit ?? first;
}
