import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let isFirst = true;

/** Takes the focus to the heading of a new screen, so that a screen reader says where one is; not when the page opens. */
export function useFocusedHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  return heading;
}
