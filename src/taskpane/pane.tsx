import { lazy, Suspense, useRef, useState, useSyncExternalStore } from "react";
import { Button, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useWords } from "./context";
import { FormHeader } from "./header/form-header";
import { GearSign, SheetSign } from "./parts/icons";
import { NoticeBox, ProblemBox, StaleBox } from "./parts/notices";
import { StateView } from "./parts/state-view";
import { ScoreFooter } from "./score/score-footer";
import { ScoreView } from "./score/score-view";
import { useScoreCard } from "./score/use-score-card";
import { Announcer } from "./parts/announcer";
import type { Desk } from "./state/desk";
import type { PaneModel } from "./state/model";
import { ValidateView } from "./validate/validate-view";

const SettingsView = lazy(() => import("./settings/settings-view"));
const WriteDialog = lazy(() => import("./score/write-dialog"));

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", overflow: "hidden" },
  tabs: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingRight: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
});

/** The pane: header, tabs, the view of the tab, and while scoring the total. */
export function Pane({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const words = useWords();
  const model = useSyncExternalStore(desk.store.subscribe, desk.store.get);
  const card = useScoreCard(model.front?.form ?? null, model.kept);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const { kept, preview, problem } = model;
  const ready = model.phase === "ready";
  const scoring = ready && model.tab === "score" && !settingsOpen && card && card.rows.length > 0;
  return (
    <div className={styles.root}>
      <FormHeader
        model={model}
        weight={card?.weight ?? null}
        onProtect={() => void desk.protect()}
        onUnprotect={() => void desk.unprotect()}
      />
      <nav className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={model.tab}
          onTabSelect={(_, { value }) => {
            setSettingsOpen(false);
            desk.showTab(value === "score" ? "score" : "validate");
          }}
        >
          <Tab value="validate" id="tab-validate" aria-controls="view">
            {words.say("pane.tab-validate")}
          </Tab>
          <Tab value="score" id="tab-score" aria-controls="view">
            {words.say("pane.tab-score")}
          </Tab>
        </TabList>
        <Button
          appearance="subtle"
          icon={<GearSign />}
          aria-label={words.say("pane.settings")}
          aria-expanded={settingsOpen}
          disabledFocusable={!kept}
          onClick={() => setSettingsOpen(!settingsOpen)}
        />
      </nav>
      {problem && !preview && ready && <ProblemBox problem={problem} onDismiss={desk.dismiss} />}
      {model.notice && (
        <NoticeBox
          notice={model.notice}
          onDismiss={desk.dismiss}
          onRestore={() => void desk.restore()}
        />
      )}
      {model.stale && <StaleBox problem={model.stale} onReload={() => void desk.open()} />}
      <div
        ref={scroller}
        className={styles.view}
        role="tabpanel"
        id="view"
        tabIndex={-1}
        aria-labelledby={`tab-${model.tab}`}
      >
        {settingsOpen && kept ? (
          <Suspense fallback={null}>
            <SettingsView
              settings={kept.settings}
              onChange={(settings) => desk.changeKept((old) => ({ ...old, settings }))}
              onBack={() => setSettingsOpen(false)}
            />
          </Suspense>
        ) : (
          <View model={model} desk={desk} card={card} scroller={scroller} />
        )}
      </div>
      {scoring && (
        <ScoreFooter
          card={card}
          busy={model.errand !== null}
          onWrite={() => void desk.previewScores()}
          onClear={() => void desk.previewClear()}
          onRestore={() => void desk.restore()}
        />
      )}
      {preview && (
        <Suspense fallback={null}>
          <WriteDialog
            preview={preview}
            busy={model.errand !== null}
            problem={problem}
            onConfirm={() => void desk.confirmPreview()}
            onAgain={() =>
              void (preview.kind === "write" ? desk.previewScores() : desk.previewClear())
            }
            onClose={desk.closePreview}
          />
        </Suspense>
      )}
      <Announcer model={model} />
    </div>
  );
}

function View(props: {
  readonly model: PaneModel;
  readonly desk: Desk;
  readonly card: ReturnType<typeof useScoreCard>;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
}) {
  const words = useWords();
  const { model, desk } = props;
  if (model.phase === "loading") {
    return (
      <StateView
        sign={<Spinner size="small" aria-label={words.say("pane.loading")} />}
        title={words.say("pane.loading")}
      >
        {words.say("pane.loading-more")}
      </StateView>
    );
  }
  if (model.phase === "failed" && model.problem) {
    return (
      <StateView
        title={words.say("pane.open-failed")}
        action={
          <Button appearance="primary" onClick={() => void desk.open()}>
            {words.say("pane.reload")}
          </Button>
        }
      >
        {words.say(`problem.${model.problem.code}`, model.problem.data)}
      </StateView>
    );
  }
  if (model.tab === "validate") return <ValidateView {...props} />;
  if (!model.front) return <NoForm model={model} />;
  return <ScoreView {...props} />;
}

/** The sheet in front is no form: why, by code, and what can be done. */
function NoForm({ model }: { readonly model: PaneModel }) {
  const words = useWords();
  return (
    <StateView
      sign={<SheetSign size={28} />}
      title={words.say("pane.no-form-in-front", { sheet: model.sheetName })}
    >
      {model.sheetProblems.map(({ code, data }) => (
        <p key={code} style={{ margin: "0 0 6px" }}>
          {words.say(`form-problem.${code}`, data)}
        </p>
      ))}
      {words.say("pane.no-form-in-front-more")}
    </StateView>
  );
}
