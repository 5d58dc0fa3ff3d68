import { CitationForm } from './citation-form.tsx';
import type { FormProps } from './form-props.ts';
import { FormulaForm } from './formula-form.tsx';
import { LinkForm } from './link-form.tsx';
import { MarkdownForm } from './markdown-form.tsx';
import { PictureForm } from './picture-form.tsx';
import type { FormKind } from './pieces.ts';
import { TableForm } from './table-form.tsx';
import { VideoForm } from './video-form.tsx';

/** The form that was asked for. */
export function InsertForm({ kind, ...props }: FormProps & { readonly kind: FormKind }) {
  switch (kind) {
    case 'link':
      return <LinkForm {...props} to="web" />;
    case 'page':
      return <LinkForm {...props} to="activity" />;
    case 'term':
      return <LinkForm {...props} to="term" />;
    case 'citation':
      return <CitationForm {...props} />;
    case 'formula':
      return <FormulaForm {...props} />;
    case 'picture':
      return <PictureForm {...props} />;
    case 'video':
      return <VideoForm {...props} />;
    case 'table':
      return <TableForm {...props} />;
    case 'markdown':
      return <MarkdownForm {...props} />;
  }
}
