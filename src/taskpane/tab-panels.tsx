import { lazy, Suspense, useState } from "react";
import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useWords } from "./context";
import { SheetSign } from "./parts/icons";
import { Scroller } from "./parts/scroller";
import { StateView } from "./parts/state-view";
import type { Desk } from "./state/desk";
import type { PaneModel, TabName } from "./state/model";
import { ValidateView } from "./validate/validate-view";

const ScoreTab = lazy(() => import("./score/score-tab"));

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  line: { margin: "0 0 6px" },
});

interface PanelProps {
  readonly model: PaneModel;
  readonly desk: Desk;
}

/**
 * The views of the tabs. A tab that was shown once stays in the page, hidden, so that what is opened, filtered and
 * scrolled in it is still there when one comes back. `covered`: something else stands in their place.
 */
export function TabPanels(props: PanelProps & { readonly covered: boolean }) {
  const styles = useStyles();
  const { model, covered } = props;
  const [visited, setVisited] = useState<ReadonlySet<TabName>>(new Set([model.tab]));
  if (!visited.has(model.tab)) setVisited(new Set([...visited, model.tab]));
  const panel = (name: TabName) => {
    const shown = model.tab === name && !covered;
    return (
      <div
        key={name}
        role="tabpanel"
        id={`view-${name}`}
        aria-labelledby={`tab-${name}`}
        className={shown ? styles.panel : styles.hidden}
      >
        {visited.has(name) && <View {...props} name={name} />}
      </div>
    );
  };
  return <>{[panel("validate"), panel("score")]}</>;
}

function View({ model, desk, name }: PanelProps & { readonly name: TabName }) {
  if (model.phase === "loading") return <Loading what="pane.loading" />;
  if (model.phase === "failed") return <Failed model={model} desk={desk} />;
  if (name === "validate") return <ValidateView model={model} desk={desk} />;
  const { front, kept } = model;
  if (!front || !kept) return <NoForm model={model} />;
  return (
    <Suspense fallback={<Loading what="pane.opening" />}>
      <ScoreTab front={front} kept={kept} busy={model.errand !== null} desk={desk} />
    </Suspense>
  );
}

/** `what`: the code of what is waited for. */
function Loading({ what }: { readonly what: string }) {
  const words = useWords();
  const text = words.say(what);
  return (
    <Scroller>
      <StateView sign={<Spinner size="small" aria-label={text} />} title={text} />
    </Scroller>
  );
}

/** The workbook could not be read: why, by code, and the way to try again. */
function Failed({ model, desk }: PanelProps) {
  const words = useWords();
  const { problem } = model;
  return (
    <Scroller>
      <StateView
        title={words.say("pane.open-failed")}
        action={
          <Button appearance="primary" onClick={() => void desk.open()}>
            {words.say("pane.reload")}
          </Button>
        }
      >
        {problem && words.say(`problem.${problem.code}`, problem.data)}
      </StateView>
    </Scroller>
  );
}

/** The sheet in front is no form: why, by code, and what can be done. */
function NoForm({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Scroller>
      <StateView
        sign={<SheetSign size={28} />}
        title={words.say("pane.no-form-in-front", { sheet: model.sheetName })}
      >
        {model.sheetProblems.map(({ code, data }) => (
          <p key={code} className={styles.line}>
            {words.say(`form-problem.${code}`, data)}
          </p>
        ))}
        {words.say("pane.no-form-in-front-more")}
      </StateView>
    </Scroller>
  );
}
