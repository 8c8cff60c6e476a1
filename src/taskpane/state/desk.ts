import type { Actions } from "../../actions";
import type { RibbonCommand } from "../../commands/hand-over";
import { createErrands } from "./errands";
import { createFormClicks, type FormClicks } from "./form-clicks";
import { createKeepingUp } from "./keeping-up";
import type { TabName } from "./model";
import { createScoringClicks, type ScoringClicks } from "./scoring-clicks";
import { createStore, type PaneStore } from "./store";

/** Milliseconds between the last keystroke and saving the actuals in the workbook. */
const SAVE_PAUSE = 800;

/** Everything that can be clicked in the pane. Each click tells its story through the store; none throws. */
export interface Desk extends FormClicks, ScoringClicks {
  readonly store: PaneStore;
  /** Reads the workbook and starts to watch it. */
  open(): Promise<void>;
  /** Saves what is unsaved and stops watching. */
  close(): Promise<void>;
  showTab(tab: TabName): void;
  dismiss(): void;
  /** A button of the ribbon was clicked: the same as the pane's own. */
  command(command: RibbonCommand): void;
}

export function createDesk(actions: Actions, pause: number = SAVE_PAUSE): Desk {
  const store = createStore();
  const errands = createErrands(store);
  const keepingUp = createKeepingUp(actions, store, errands);
  const formClicks = createFormClicks(actions, store, errands, keepingUp);
  const scoringClicks = createScoringClicks(actions, store, errands, keepingUp, pause);
  const showTab = (tab: TabName): void => store.send({ type: "tab", tab });
  return {
    ...formClicks,
    ...scoringClicks,
    store,
    open: keepingUp.open,
    async close() {
      await scoringClicks.flush();
      await keepingUp.close();
    },
    showTab,
    dismiss: () => store.send({ type: "dismissed" }),
    command(command) {
      if (command === "protect") void formClicks.protect();
      else if (command === "validate") {
        showTab("validate");
        void formClicks.validate();
      } else {
        showTab("score");
        void scoringClicks.previewScores();
      }
    },
  };
}
