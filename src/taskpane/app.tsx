import { useEffect } from "react";
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { Words } from "../messages";
import { WordsProvider } from "./context";
import { ErrorBoundary } from "./error-boundary";
import { Pane } from "./pane";
import type { Desk } from "./state/desk";
import { themeOf, type Shade } from "./theme";
import { useShade } from "./use-shade";

const useStyles = makeStyles({ root: { height: "100%" } });

/** The add-in as a whole: language, colours, the safety net, and the pane. `officeShade` is Office's own theme, null where it tells none. */
export function App(props: {
  readonly desk: Desk;
  readonly words: Words;
  readonly officeShade: Shade | null;
}) {
  const styles = useStyles();
  const { desk, words } = props;
  const shade = useShade(props.officeShade);
  useEffect(() => {
    void desk.open();
    const keep = (): void => {
      if (document.visibilityState === "hidden") void desk.flush();
    };
    // Whoever turns to the sheet may save the workbook next: what was typed here must be in it.
    const turnAway = (): void => void desk.flush();
    const leave = (): void => void desk.close();
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("blur", turnAway);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", keep);
      window.removeEventListener("blur", turnAway);
      window.removeEventListener("pagehide", leave);
      void desk.close();
    };
  }, [desk]);
  return (
    <WordsProvider value={words}>
      <ErrorBoundary words={words}>
        <FluentProvider theme={themeOf(shade)} className={styles.root}>
          <Pane desk={desk} />
        </FluentProvider>
      </ErrorBoundary>
    </WordsProvider>
  );
}
