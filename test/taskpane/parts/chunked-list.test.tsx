/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import { createRef } from "react";
import { ChunkedList } from "../../../src/taskpane/parts/chunked-list";

type Callback = (
  entries: { isIntersecting: boolean; boundingClientRect: { height: number } }[]
) => void;

/** Stands for the browser's knowledge of what is visible. */
class FakeObserver {
  static all: FakeObserver[] = [];
  element: Element | null = null;
  constructor(readonly tell: Callback) {
    FakeObserver.all.push(this);
  }
  observe(element: Element): void {
    this.element = element;
  }
  disconnect(): void {
    FakeObserver.all = FakeObserver.all.filter((each) => each !== this);
  }
}

const see = (chunk: number, isIntersecting: boolean, height = 0) =>
  act(() => FakeObserver.all[chunk]?.tell([{ isIntersecting, boundingClientRect: { height } }]));

function show(count: number) {
  const entries = Array.from({ length: count }, (_, index) => index);
  return render(
    <ChunkedList
      entries={entries}
      height={50}
      scroller={createRef()}
      render={(entry) => <input key={entry} aria-label={`第${entry}项`} />}
    />
  );
}

const shown = () => screen.queryAllByRole("textbox").length;

describe("a long list", () => {
  beforeEach(() => {
    FakeObserver.all = [];
    window.IntersectionObserver = FakeObserver as unknown as typeof IntersectionObserver;
  });

  it("of few entries is shown outright", () => {
    show(60);
    expect(shown()).toBe(60);
  });

  it("has only what is near the visible part in the page, and keeps the place of the rest", () => {
    const { container } = show(1000);
    expect(shown()).toBe(20);
    const heights = [...container.children].map(
      (box) => parseFloat((box as HTMLElement).style.height) || 0
    );
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(980 * 50);
    see(10, true);
    expect(screen.getByLabelText("第200项")).toBeVisible();
    see(0, false, 1234);
    expect(screen.queryByLabelText("第0项")).toBeNull();
    expect((container.firstElementChild as HTMLElement).style.height).toBe("1234px");
  });

  it("does not take away the field that is being filled in", () => {
    show(1000);
    screen.getByLabelText("第3项").focus();
    see(0, false, 1000);
    expect(screen.getByLabelText("第3项")).toHaveFocus();
  });

  it("stops watching when it goes", () => {
    const { unmount } = show(1000);
    expect(FakeObserver.all).toHaveLength(50);
    unmount();
    expect(FakeObserver.all).toHaveLength(0);
  });
});
