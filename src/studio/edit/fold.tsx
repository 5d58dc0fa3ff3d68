import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly title: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly isOpen?: boolean;
  readonly class?: string;
}

/** What is shown when somebody opens it, and made only then: a module may have hundreds of them. */
export function Fold({ title, children, isOpen = false, class: name = 'group' }: FoldProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details class={name} open={isOpen} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {wasOpened ? children() : null}
    </details>
  );
}
