import type { packages as english } from '../en/packages.ts';

/** Spanish words that packages for platforms put around the author's text. */
export const packages: Readonly<Record<keyof typeof english, string>> = {
  'package.context': 'Esta pregunta trata de «{title}».',
  'package.quizIntro': 'Antes de empezar: {title}',
  'imported.pages': 'Páginas que no están en ningún módulo',
  'imported.questions': 'Preguntas que no están en ningún cuestionario',
  'package.unit': 'Respuesta en: {unit}',
};
