import type { Schema } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { Say, WordKey } from '../../words/words.ts';
import { insertBlock, insertNote } from '../editor/commands.ts';
import type { FormKind } from '../insert/pieces.ts';
import type { MenuItem } from './menu.tsx';

interface InsertWishes {
  readonly say: Say;
  readonly run: (command: Command) => void;
  readonly open: (form: FormKind) => void;
  readonly isBlock: boolean;
  readonly boxNames: Readonly<Record<string, string>>;
  readonly schema: Schema;
}

const FORMS: readonly (readonly [form: FormKind, name: WordKey, isBlock: boolean])[] = [
  ['page', 'prose.page', false],
  ['term', 'prose.term', false],
  ['citation', 'prose.citation', false],
  ['table', 'prose.table', true],
  ['video', 'prose.video', true],
];

const BOXES: readonly (readonly [kind: string, name: WordKey])[] = [
  ['note', 'prose.boxNote'],
  ['tip', 'prose.boxTip'],
  ['warning', 'prose.boxWarning'],
  ['example', 'prose.boxExample'],
  ['task', 'prose.boxTask'],
  ['details', 'prose.boxDetails'],
];

/** What can be put into a text besides what has a button of its own. */
export function insertItems({ say, run, open, isBlock, boxNames, schema }: InsertWishes): readonly MenuItem[] {
  const forms = FORMS.filter(([, , needsBlocks]) => isBlock || !needsBlocks).map(([form, name]) => ({
    key: form,
    name: say(name),
    run: () => open(form),
  }));
  if (!isBlock) return forms;
  const { nodes } = schema;
  const boxes = BOXES.map(([kind, name]) => ({
    key: kind,
    name: say(name),
    run: () => {
      const { box, box_title: title, paragraph } = nodes;
      if (!box || !title || !paragraph) return;
      const own = title.create({ name: boxNames[kind] ?? '', kind });
      run(insertBlock(box.create({ kind }, [own, paragraph.create()])));
    },
  }));
  const rule = nodes.horizontal_rule;
  return [
    ...forms,
    { key: 'footnote', name: say('prose.footnote'), run: () => run(insertNote) },
    ...boxes,
    ...(rule === undefined
      ? []
      : [{ key: 'rule', name: say('prose.rule'), run: () => run(insertBlock(rule.create())) }]),
    { key: 'markdown', name: say('prose.asMarkdown'), run: () => open('markdown') },
  ];
}
