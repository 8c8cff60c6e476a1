import { Component, type ReactNode } from "react";
import type { Words } from "../messages";

/** The last resort: something in the pane itself broke. It says so, with the error's own words, and offers to start again. */
export class ErrorBoundary extends Component<
  { readonly words: Words; readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { words } = this.props;
    return (
      <main role="alert" style={{ padding: 16, lineHeight: 1.6, fontFamily: "inherit" }}>
        <h1 style={{ fontSize: 18, margin: "0 0 8px" }}>{words.say("pane.broken")}</h1>
        <p style={{ margin: "0 0 12px" }}>{words.say("pane.broken-more")}</p>
        <p style={{ margin: "0 0 12px", overflowWrap: "anywhere" }}>
          <code>{error.message}</code>
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.say("pane.start-again")}
        </button>
      </main>
    );
  }
}
