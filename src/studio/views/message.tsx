import type { ComponentChildren } from 'preact';
import { useFocusedHeading } from './focus.ts';

/** A screen that says one thing. */
export function Message({ title, text, children }: MessageProps) {
  const heading = useFocusedHeading();
  return (
    <main class="message">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {text === undefined ? null : <p>{text}</p>}
      <div class="row">{children}</div>
    </main>
  );
}

interface MessageProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}
