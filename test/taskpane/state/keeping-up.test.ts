import type { Actions } from "../../../src/actions";
import { createErrands } from "../../../src/taskpane/state/errands";
import { createKeepingUp } from "../../../src/taskpane/state/keeping-up";
import { createStore } from "../../../src/taskpane/state/store";
import { failure, fakeActions, frontOf, ok, stateOf } from "../fake-actions";

function opened(openPane: Actions["openPane"]) {
  const store = createStore();
  const actions = fakeActions(frontOf(), { openPane });
  const keepingUp = createKeepingUp(actions as unknown as Actions, store, createErrands(store), 5);
  return { store, actions, keepingUp };
}

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a pane that opens while a cell is edited reads the workbook once the edit is over", async () => {
  let editing = true;
  const { store, keepingUp } = opened(async () =>
    editing ? failure("cell-edit-mode") : ok(stateOf(frontOf()))
  );
  await keepingUp.open();
  expect(store.get()).toMatchObject({ phase: "failed", problem: { code: "cell-edit-mode" } });
  editing = false;
  await soon(50);
  expect(store.get()).toMatchObject({ phase: "ready", problem: null });
});

test("it stops asking when it is closed, and does not ask again after other failures", async () => {
  const edited = opened(async () => failure("cell-edit-mode"));
  await edited.keepingUp.open();
  await edited.keepingUp.close();
  const asked = edited.actions.openPane.mock.calls.length;
  const other = opened(async () => failure("too-large"));
  await other.keepingUp.open();
  await soon(50);
  expect(edited.actions.openPane).toHaveBeenCalledTimes(asked);
  expect(other.actions.openPane).toHaveBeenCalledTimes(1);
});
