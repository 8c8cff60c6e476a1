import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { Button } from "@fluentui/react-components";
import { useWords } from "../context";

/** Up to so many entries are shown outright. */
const SHOWN_OUTRIGHT = 60;
const CHUNK = 20;
/** How far beyond the visible part, in pixels, entries are kept ready. */
const MARGIN = 900;

/**
 * A long list of which only what is near the visible part is in the page. Entries that are far away are replaced by an
 * empty box of their height. Where the browser cannot tell what is visible, the list grows by a button.
 */
export function ChunkedList<T>(props: {
  readonly entries: readonly T[];
  readonly render: (entry: T, index: number) => ReactNode;
  /** A first guess of an entry's height in pixels. */
  readonly height: number;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const { entries, render } = props;
  if (entries.length <= SHOWN_OUTRIGHT) return <>{entries.map(render)}</>;
  if (typeof IntersectionObserver === "undefined") return <GrowingList {...props} />;
  const chunks = Array.from({ length: Math.ceil(entries.length / CHUNK) }, (_, chunk) => chunk);
  return (
    <>
      {chunks.map((chunk) => (
        <Chunk
          key={chunk}
          first={chunk * CHUNK}
          entries={entries}
          render={render}
          height={props.height}
          scroller={props.scroller}
        />
      ))}
    </>
  );
}

interface ChunkProps<T> {
  readonly first: number;
  readonly entries: readonly T[];
  readonly render: (entry: T, index: number) => ReactNode;
  readonly height: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

function Chunk<T>({ first, entries, render, height, scroller }: ChunkProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(first === 0);
  const [measured, setMeasured] = useState<number | null>(null);
  const mine = entries.slice(first, first + CHUNK);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // The field that is being filled in stays, also when the list is scrolled away from it.
        const holdsFocus = element.contains(document.activeElement);
        if (!entry.isIntersecting && !holdsFocus) setMeasured(entry.boundingClientRect.height);
        setNear(entry.isIntersecting || holdsFocus);
      },
      { root: scroller.current, rootMargin: `${MARGIN}px 0px` }
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const style = near ? undefined : { height: measured ?? height * mine.length };
  return (
    <div ref={box} style={style}>
      {near && mine.map((entry, index) => render(entry, first + index))}
    </div>
  );
}

function GrowingList<T>({
  entries,
  render,
}: {
  readonly entries: readonly T[];
  readonly render: (entry: T, index: number) => ReactNode;
}) {
  const words = useWords();
  const [shown, setShown] = useState(SHOWN_OUTRIGHT);
  const rest = entries.length - shown;
  return (
    <>
      {entries.slice(0, shown).map(render)}
      {rest > 0 && (
        <Button onClick={() => setShown(shown + SHOWN_OUTRIGHT)}>
          {words.say("pane.show-more", { rest: String(rest) })}
        </Button>
      )}
    </>
  );
}
