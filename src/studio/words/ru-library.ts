import type { libraryEn } from './en-library.ts';

/** Библиотека и отличия от оригинала. */
export const libraryRu: Readonly<Record<keyof typeof libraryEn, string>> = {
  'library.title': 'Или начните с готового модуля',
  'library.hint':
    'Вы получите собственную копию. Меняйте что угодно; то, что авторы изменят позже, можно будет перенять.',
  'library.take': 'Сделать свою версию',
  'library.takeNamed': 'Сделать свою версию «{title}»',
  'library.facts': '{n} {n|часть|части|частей}, около {minutes} {minutes|минуты|минут|минут}',
  'library.parts': '{n} {n|часть|части|частей}',

  'search.label': 'Поиск',
  'search.hint': 'В названиях и текстах всех модулей ниже.',
  'search.found': 'Найдено модулей: {n}',

  'changes.comparing': 'Сравнивается с оригиналом …',
  'changes.count': '{n} {n|отличие|отличия|отличий} от оригинала',
  'changes.added': 'Добавлено вами',
  'changes.removed': 'Удалено вами',
  'changes.changed': 'Изменено вами',
  'changes.moved': 'Перемещено вами',
  'changes.renamed': 'Переименовано вами',
  'changes.theirs': 'В оригинале',
  'changes.theirsNow': 'В новом оригинале',
  'changes.yours': 'У вас',
  'changes.nothing': 'Этого нет.',
  'changes.part': 'Целая часть.',
  'changes.revert': 'Вернуть как было',
  'changes.revertWhole': 'Вернуть, вместе со всем, что вы изменили в этом тексте или списке',
  'changes.byHand': 'Это возвращают вручную, в разделе «Изменить».',
  'changes.newer': 'Новый оригинал',
  'changes.newerHint':
    'Если авторы выпустили новую версию, выберите её файл. То, чего вы не меняли, будет перенято; что изменили обе стороны, решите вы.',
  'changes.chooseNewer': 'Выбрать новую версию (.zip)',
  'changes.working': 'Перенимается …',
  'changes.taken': 'Перенято изменений: {n}.',
  'changes.sameVersion': 'В ней нет ничего нового.',
  'changes.refused': 'Перенять не удалось; ничего не изменено.',
  'changes.both': 'Изменили обе стороны, решить: {n}',
  'changes.before': 'Как было раньше',
  'changes.keepMine': 'Оставить моё',
  'changes.takeTheirs': 'Взять их',
  'changes.keepRest': 'В остальном оставить моё',

  'translate.it': 'Перевести',
  'translate.into': 'На какой язык',
  'translate.begin': 'Начать перевод',
  'translate.left': '{name}: ещё не переведено {n} из {texts} текстов и абзацев',
  'translate.done': '{name}: всё переведено',
  'translate.hint':
    'Тексты показаны так, как они записаны; знаки вроде ** и [ ]( ) остаются на своих местах. То, что переведено в разделе «Изменить», тоже исчезает из этого списка.',
  'translate.words': 'Перевод',
  'translate.save': 'Сохранить перевод',
  'translate.keep': 'Оставить как есть',
};
