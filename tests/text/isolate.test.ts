import { expect, it } from 'vitest';
import { dateWords } from '../../src/render/dates.ts';
import { textFor } from '../../src/text/text.ts';

it('sets English words apart where they would be turned about among words from right to left', () => {
  const text = textFor('ar');
  expect(text('quiz.attempts', { attempts: 2 })).toBe('\u20662 attempts.\u2069');
  expect(text('module.overview')).toBe('Overview');
  expect(text('module.copyright', { year: '2026', holder: 'A. Teacher' })).toBe('© 2026 A. Teacher.');
  expect(dateWords('1895-11-08', 'ar')).toBe('\u20668\u00a0November 1895\u2069');
  expect(dateWords('1895', 'ar')).toBe('1895');
});

it('keeps titles, which platforms list and search, free of marks', () => {
  const text = textFor('ar');
  expect(text('package.quizIntro', { title: 'اختبار' })).toBe('Before you begin: اختبار');
  expect(text('degrade.part', { title: 'سؤال', number: 1, count: 3 })).toBe('سؤال (1 of 3)');
});

it('leaves them alone everywhere else', () => {
  expect(textFor('de')('quiz.attempts', { attempts: 2 })).toBe('2 attempts.');
  expect(dateWords('1895-11-08', 'de')).toBe('8\u00a0November 1895');
});
