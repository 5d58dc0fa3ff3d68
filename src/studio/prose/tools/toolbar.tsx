import type { ComponentChildren } from 'preact';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Say, useWords, type WordKey } from '../../words/words.ts';
import { indent, mark, outdent, toggleList, toggleQuote } from '../editor/commands.ts';
import type { FormKind } from '../insert/pieces.ts';
import { Icon, type IconName } from './icons.tsx';
import { insertItems } from './insert-items.ts';
import { MenuButton } from './menu.tsx';
import { useRovingFocus } from './roving-focus.ts';
import { styleItems } from './style-items.ts';
import { tableItems } from './table-items.ts';
import { type Button, ToolButton } from './tool-button.tsx';
import type { ToolState } from './tool-state.ts';

export interface ToolbarProps {
  readonly view: EditorView;
  readonly tools: ToolState;
  /** What the text is called. */
  readonly label: string;
  readonly boxNames: Readonly<Record<string, string>>;
  readonly open: (form: FormKind) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toMarkdown: () => void;
}

/** What can be done with a text. Tab reaches one of its buttons, arrows the others. */
export function Toolbar(props: ToolbarProps) {
  const { view, tools, label, boxNames, open } = props;
  const { say } = useWords();
  const { bar, tabIndex, onKey, onFocus } = useRovingFocus(() => view.focus());
  const { schema } = view.state;
  const isBlock = schema.nodes.heading !== undefined;
  const run = (command: Command): void => {
    command(view.state, (transaction) => view.dispatch(transaction.setMeta('step', true)), view);
    view.focus();
  };
  const item = (button: Button) => <ToolButton key={button.name} {...button} tabIndex={tabIndex()} />;
  return (
    <div
      class="prose-tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={say('prose.tools', { name: label })}
      ref={bar}
      onKeyDown={onKey}
      onFocusIn={onFocus}
    >
      {isBlock ? (
        <MenuButton
          tabIndex={tabIndex()}
          shown={say(styleName(tools.style))}
          name={say('prose.style')}
          items={styleItems(tools.style, say, run)}
        />
      ) : null}
      {markButtons(props, run).map(item)}
      {isBlock ? listButtons(props, run).map(item) : null}
      {formButtons(props, isBlock).map(item)}
      <MenuButton
        tabIndex={tabIndex()}
        shown={say('prose.insert')}
        name={say('prose.insertName')}
        items={insertItems({ say, run, open, isBlock, boxNames, schema })}
      />
      {tools.isInTable ? (
        <MenuButton
          tabIndex={tabIndex()}
          shown={say('prose.table')}
          name={say('prose.tableTools')}
          items={tableItems(say, run)}
        />
      ) : null}
      {lastButtons(props, say).map(item)}
    </div>
  );
}

type Run = (command: Command) => void;

function markButtons({ view, tools }: ToolbarProps, run: Run): readonly Button[] {
  const { marks } = view.state.schema;
  const button = (name: WordKey, type: string, shown: ComponentChildren, keys: string): Button => ({
    name,
    shown,
    keys,
    isPressed: tools.marks.includes(type),
    run: () => run(mark(marks[type])),
  });
  return [
    button('prose.bold', 'strong', <strong>B</strong>, 'Ctrl+B'),
    button('prose.italic', 'em', <em>I</em>, 'Ctrl+I'),
    button('prose.sub', 'sub', <Icon name="sub" />, 'Ctrl+,'),
    button('prose.sup', 'sup', <Icon name="sup" />, 'Ctrl+.'),
  ];
}

function listButtons({ view, tools }: ToolbarProps, run: Run): readonly Button[] {
  const icon = (name: IconName) => <Icon name={name} />;
  const { schema } = view.state;
  const isInList = tools.list !== undefined;
  return [
    {
      name: 'prose.bullets',
      shown: icon('bullets'),
      isPressed: tools.list === 'bullet_list',
      run: () => run(toggleList('bullet_list')),
    },
    {
      name: 'prose.numbers',
      shown: icon('numbers'),
      isPressed: tools.list === 'ordered_list',
      run: () => run(toggleList('ordered_list')),
    },
    ...(isInList
      ? [
          { name: 'prose.indent', shown: icon('indent'), keys: 'Ctrl+]', run: () => run(indent(schema)) } as const,
          { name: 'prose.outdent', shown: icon('outdent'), keys: 'Ctrl+[', run: () => run(outdent(schema)) } as const,
        ]
      : []),
    { name: 'prose.quote', shown: icon('quote'), isPressed: tools.isInQuote, run: () => run(toggleQuote) },
  ];
}

function formButtons({ tools, open }: ToolbarProps, isBlock: boolean): readonly Button[] {
  const link: Button = {
    name: 'prose.link',
    shown: <Icon name="link" />,
    keys: 'Ctrl+K',
    isPressed: tools.marks.includes('link'),
    run: () => open('link'),
  };
  const formula: Button = { name: 'prose.formula', shown: <Icon name="formula" />, run: () => open('formula') };
  const picture: Button = { name: 'prose.picture', shown: <Icon name="picture" />, run: () => open('picture') };
  return isBlock ? [link, formula, picture] : [link, formula];
}

function lastButtons({ tools: { piece }, open, undo, redo, toMarkdown }: ToolbarProps, say: Say): readonly Button[] {
  const change: readonly Button[] =
    piece === undefined
      ? []
      : [{ name: 'prose.change', shown: say('prose.change'), keys: 'Enter', run: () => open(piece.form) }];
  return [
    ...change,
    { name: 'prose.undo', shown: <Icon name="undo" />, keys: 'Ctrl+Z', run: undo },
    { name: 'prose.redo', shown: <Icon name="redo" />, keys: 'Ctrl+Y', run: redo },
    { name: 'prose.markdown', shown: <Icon name="markdown" />, run: toMarkdown },
  ];
}

function styleName(style: string): WordKey {
  if (style === 'h2') return 'prose.h2';
  if (style === 'h3') return 'prose.h3';
  if (/^h/.test(style)) return 'prose.h4';
  return style === 'pre' ? 'prose.code' : style === 'p' ? 'prose.paragraph' : 'prose.style';
}
