import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { MarkType, Schema } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';

/** What people type who know Markdown becomes what it means. */
export function markdownRules(schema: Schema): Plugin {
  const { nodes, marks } = schema;
  const rules: InputRule[] = [];
  // Pages have a title above their first heading.
  if (nodes.heading)
    rules.push(
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, ([, signs = '']) => ({ level: Math.max(2, signs.length) })),
    );
  if (nodes.code_block) rules.push(textblockTypeInputRule(/^```$/, nodes.code_block));
  if (nodes.blockquote) rules.push(wrappingInputRule(/^\s*>\s$/, nodes.blockquote));
  if (nodes.bullet_list) rules.push(wrappingInputRule(/^\s*[-*+]\s$/, nodes.bullet_list));
  if (nodes.ordered_list)
    rules.push(
      wrappingInputRule(
        /^(\d{1,9})[.)]\s$/,
        nodes.ordered_list,
        ([, number]) => ({ start: number === '1' ? null : number }),
        ([, number], node) => node.childCount + Number(node.attrs.start ?? 1) === Number(number),
      ),
    );
  if (nodes.horizontal_rule) rules.push(rule(schema));
  rules.push(formulaRule());
  const pairs: readonly [RegExp, MarkType | undefined][] = [
    [/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong],
    [/(?<![*\p{L}\p{N}])\*([^*\s](?:[^*]*[^*\s])?)\*$/u, marks.em],
    [/(?<![_\p{L}\p{N}])_([^_\s](?:[^_]*[^_\s])?)_$/u, marks.em],
    [/~~([^~\s](?:[^~]*[^~\s])?)~~$/, marks.del],
    [/==([^=\s](?:[^=]*[^=\s])?)==$/, marks.mark],
    [/`([^`]+)`$/, marks.code],
  ];
  for (const [pattern, type] of pairs) if (type) rules.push(markRule(pattern, type));
  return inputRules({ rules });
}

/** `**words**`: the words get the mark, the signs go. */
function markRule(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(
    pattern,
    (state, match, start, end) => {
      const [whole = '', words = ''] = match;
      const from = start + whole.indexOf(words);
      const { tr } = state;
      const to = from + words.length;
      if (state.doc.rangeHasMark(start, end, state.schema.marks.code ?? type)) return null;
      if (to < end) tr.delete(to, end);
      if (from > start) tr.delete(start, from);
      return tr.addMark(start, start + words.length, type.create()).removeStoredMark(type);
    },
    { inCodeMark: false },
  );
}

/** `---` in a line of its own. */
function rule({ nodes }: Schema): InputRule {
  return new InputRule(/^---$/, (state, _, start) => {
    const $start = state.doc.resolve(start);
    if ($start.parent.type !== nodes.paragraph || $start.parent.content.size > 2 || !nodes.horizontal_rule) return null;
    const { tr } = state;
    tr.insert($start.before(), nodes.horizontal_rule.create());
    const from = tr.mapping.map(start);
    return tr.delete(from, from + $start.parent.content.size);
  });
}

/** `$x^2$`: a formula, unless it is money. */
function formulaRule(): InputRule {
  return new InputRule(
    /(?<![\\$\p{L}\p{N}])\$([^\s$\\](?:[^$]*[^\s$])?|\\[^$]*[^\s$])\$$/u,
    (state, [, tex = ''], start, end) => {
      if (/^[\d.,]+(?:\s|$)/.test(tex)) return null;
      const formula = state.schema.nodes.formula?.create({ tex });
      if (formula === undefined) return null;
      return state.tr.replaceWith(start, end, formula);
    },
    { inCodeMark: false },
  );
}
