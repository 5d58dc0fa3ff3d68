import { expect, test } from 'vitest';
import { plainUnit } from '../../src/questions/numeric/unit.ts';

test.each([
  ['days', 'days'],
  ['m/s²', 'm/s²'],
  ['$', '$'],
  ['$\\mathrm{m/s^2}$', 'm/s²'],
  ['$\\frac{\\mathrm{m}}{\\mathrm{s}^2}$', 'm/s²'],
  ['$\\frac{\\mathrm{J}}{\\mathrm{kg\\,K}}$', 'J/(kg\u00a0K)'],
  ['\\(\\mathrm{kg \\cdot m^2 \\cdot s^{-2}}\\)', 'kg·m²·s⁻²'],
  ['$\\mathrm{mol\\,L^{-1}}$', 'mol\u00a0L⁻¹'],
  ['$^\\circ\\mathrm{C}$', '°C'],
  ['$^{\\circ}$C', '°C'],
  ['\\Omega', 'Ω'],
  ['$\\mu$m', 'µm'],
  ['$10^3\\,\\mathrm{kg}$', '10³\u00a0kg'],
  ['$\\%$', '%'],
  ['$\\mathrm{m}_\\mathrm{e}$', 'mₑ'],
  ['$\\sqrt{\\mathrm{Hz}}$', undefined],
  ['$\\mathrm{m$', undefined],
  ['$\\frac{m}$', undefined],
])('the unit %s in characters', (unit, plain) => {
  expect(plainUnit(unit)).toBe(plain);
});
