import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "./context";
import { FormHeader } from "./header/form-header";
import { Announcer } from "./parts/announcer";
import { GearSign } from "./parts/icons";
import { NoticeBox, ProblemBox, StaleBox } from "./parts/notices";
import { Scroller } from "./parts/scroller";
import { Tabs } from "./parts/tabs";
import type { Desk } from "./state/desk";
import type { Preview, TabName } from "./state/model";
import { TabPanels } from "./tab-panels";

const SettingsView = lazy(() => import("./settings/settings-view"));
const WriteDialog = lazy(() => import("./score/write-dialog"));

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", overflow: "hidden" },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  tabs: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingRight: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const previewAgain = (desk: Desk, kind: Preview["kind"]): Promise<void> =>
  ({ write: desk.previewScores, clear: desk.previewClear, restore: desk.previewRestore })[kind]();

/** The pane: header, tabs, what was done or went wrong, and the view of the tab or the settings. */
export function Pane({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const words = useWords();
  const model = useSyncExternalStore(desk.store.subscribe, desk.store.get);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const { kept, preview, problem, notice, stale, tab } = model;
  const ready = model.phase === "ready";
  const showTab = (name: TabName): void => {
    setSettingsOpen(false);
    desk.showTab(name);
  };
  return (
    <div className={styles.root}>
      <FormHeader
        model={model}
        onProtect={() => void desk.protect()}
        onUnprotect={() => void desk.unprotect()}
      />
      <nav className={styles.tabs}>
        <Tabs
          tabs={[
            { name: "validate", label: words.say("pane.tab-validate") },
            { name: "score", label: words.say("pane.tab-score") },
          ]}
          chosen={tab}
          onChoose={showTab}
        />
        <Button
          appearance="subtle"
          icon={<GearSign />}
          aria-label={words.say("pane.settings")}
          aria-expanded={settingsOpen}
          disabledFocusable={!kept}
          onClick={() => setSettingsOpen(!settingsOpen)}
        />
      </nav>
      <main className={styles.main}>
        {problem && !preview && ready && <ProblemBox problem={problem} onDismiss={desk.dismiss} />}
        <div role="status">{notice && <NoticeBox notice={notice} onDismiss={desk.dismiss} />}</div>
        {stale && <StaleBox problem={stale} onReload={() => void desk.open()} />}
        {settingsOpen && kept && (
          <Scroller>
            <Suspense fallback={null}>
              <SettingsView
                settings={kept.settings}
                onChange={(settings) => desk.changeKept((old) => ({ ...old, settings }))}
                onBack={() => setSettingsOpen(false)}
              />
            </Suspense>
          </Scroller>
        )}
        <TabPanels model={model} desk={desk} covered={settingsOpen} />
      </main>
      {preview && (
        <Suspense fallback={null}>
          <WriteDialog
            preview={preview}
            busy={model.errand !== null}
            problem={problem}
            onConfirm={() => void desk.confirmPreview()}
            onAgain={() => void previewAgain(desk, preview.kind)}
            onClose={desk.closePreview}
          />
        </Suspense>
      )}
      <Announcer model={model} />
    </div>
  );
}
