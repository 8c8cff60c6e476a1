import { emptyPane, reducePane, type PaneEvent, type PaneModel } from "./model";

/** Holds what the pane shows. Changes count at once, so that two quick keystrokes never overwrite each other. */
export interface PaneStore {
  get(): PaneModel;
  send(event: PaneEvent): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(): PaneStore {
  let model = emptyPane;
  const listeners = new Set<() => void>();
  return {
    get: () => model,
    send(event) {
      model = reducePane(model, event);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
