import { useEffect, useRef, useState } from 'preact/hooks';
import type { HtmlTree } from '../../../browser.ts';
import { useWords } from '../../words/words.ts';
import { insertBlock, insertInline } from '../editor/commands.ts';
import { shownFormula } from '../editor/shown.ts';
import { Dialog } from './dialog.tsx';
import { Line } from './dialog-fields.tsx';
import type { FormProps } from './form-props.ts';

type Shown = { readonly mathml: HtmlTree } | { readonly problem: string } | undefined;

/** A formula in TeX, shown while it is typed. */
export function FormulaForm({ view, context, piece, run, close }: FormProps) {
  const { say } = useWords();
  const isBlockText = view.state.schema.nodes.formula_block !== undefined;
  const [tex, setTex] = useState<string>(piece?.node.attrs.tex ?? '');
  const [words, setWords] = useState<string>(piece?.node.attrs.words ?? '');
  const [isOwnLine, setOwnLine] = useState(piece?.node.type.name === 'formula_block');
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let isLast = true;
    if (tex.trim() === '') setShown(undefined);
    else
      void context.readFormula(tex.trim(), isOwnLine).then((read) => {
        if (isLast) setShown('mathml' in read ? { mathml: read.mathml } : { problem: read.problem.message });
      });
    return () => {
      isLast = false;
    };
  }, [tex, isOwnLine]);
  const done = (): void => {
    const { formula, formula_block: block } = view.state.schema.nodes;
    const mathml = shown !== undefined && 'mathml' in shown ? shown.mathml : [];
    const attrs = { tex: tex.trim(), words: words.trim() === '' ? null : words.trim(), mathml };
    const before = piece?.node;
    if (isOwnLine && block) {
      const node = block.create(attrs);
      if (before?.isBlock === true) run(insertInline(node));
      else run(insertBlock(node));
    } else if (formula)
      run(insertInline(formula.create({ ...attrs, display: before?.attrs.display === true && before.isInline })));
  };
  return (
    <Dialog
      title={say('prose.formula')}
      action={say(piece === undefined ? 'prose.put' : 'prose.change')}
      isReady={shown !== undefined && 'mathml' in shown}
      done={done}
      close={close}
    >
      <label>
        {say('prose.tex')} <span class="quiet hint">{say('prose.texHint')}</span>
        <textarea
          rows={3}
          dir="ltr"
          spellcheck={false}
          value={tex}
          onInput={(event) => setTex(event.currentTarget.value)}
        />
      </label>
      <div class="formula-preview" role="status" aria-label={say('prose.formulaShown')}>
        {shown === undefined ? null : 'mathml' in shown ? (
          <Formula tex={tex} mathml={shown.mathml} />
        ) : (
          <p class="notice bad" lang="en">
            {shown.problem}
          </p>
        )}
      </div>
      {isBlockText ? (
        <label class="check">
          <input type="checkbox" checked={isOwnLine} onChange={(event) => setOwnLine(event.currentTarget.checked)} />
          {say('prose.ownLine')}
        </label>
      ) : null}
      <Line
        label="prose.formulaWords"
        hint="prose.formulaWordsHint"
        value={words}
        change={setWords}
        language={context.language}
      />
    </Dialog>
  );
}

function Formula({ tex, mathml }: { readonly tex: string; readonly mathml: HtmlTree }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(shownFormula(tex, mathml));
  }, [mathml]);
  return <span ref={place} />;
}
