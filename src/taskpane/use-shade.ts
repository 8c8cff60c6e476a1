import { useSyncExternalStore } from "react";
import type { Shade } from "./theme";

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia?.(QUERY);
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
}

/** Office's own theme where it tells one, else the system's. */
export function useShade(officeShade: Shade | null): Shade {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia?.(QUERY).matches ?? false);
  return officeShade ?? (system ? "dark" : "light");
}
