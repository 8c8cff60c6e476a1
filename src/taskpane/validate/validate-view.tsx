import { useCallback, useRef, useState, type RefObject } from "react";
import { Button, makeStyles, ProgressBar, Switch, tokens } from "@fluentui/react-components";
import type { ValidationReport } from "../../actions";
import type { Finding } from "../../validation";
import { useWords } from "../context";
import { CheckSign, SheetSign } from "../parts/icons";
import { Scroller } from "../parts/scroller";
import { StateView } from "../parts/state-view";
import type { Desk } from "../state/desk";
import type { PaneModel } from "../state/model";
import { FindingsList } from "./findings-list";
import { HandIn } from "./hand-in";
import { SeverityFilter, type Shown } from "./severity-filter";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  progress: { display: "flex", flexDirection: "column", gap: "6px" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  notes: { padding: "8px 12px 0", display: "flex", flexDirection: "column", gap: "2px" },
});

/** 校验: one click, all findings; nothing is written but highlights. */
export function ValidateView(props: { readonly model: PaneModel; readonly desk: Desk }) {
  const styles = useStyles();
  const words = useWords();
  const { desk, model } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>("all");
  const busy = model.errand !== null || model.phase !== "ready";
  const validating = model.errand === "validate";
  return (
    <Scroller ref={scroller}>
      <div className={styles.bar}>
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void desk.validate()}
          >
            {words.say("pane.validate")}
          </Button>
          <Switch
            label={words.say("pane.live")}
            labelPosition="before"
            checked={model.live}
            onChange={(_, { checked }) => desk.checkLive(checked)}
          />
        </div>
        {validating && <Progress model={model} onCancel={desk.cancelValidation} />}
        {model.report && model.report.findings.length > 0 && (
          <SeverityFilter findings={model.report.findings} shown={shown} onShow={setShown} />
        )}
      </div>
      {model.report ? (
        <Report
          desk={desk}
          scroller={scroller}
          report={model.report}
          goneSheets={model.goneSheets}
          shown={shown}
          busy={busy}
        />
      ) : (
        !validating && (
          <StateView sign={<SheetSign size={28} />} title={words.say("pane.not-validated")}>
            {words.say("pane.not-validated-more")}
          </StateView>
        )
      )}
    </Scroller>
  );
}

function Progress(props: { readonly model: PaneModel; readonly onCancel: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { progress } = props.model;
  const text = progress
    ? words.say("pane.validating", { done: String(progress.done), of: String(progress.of) })
    : words.say("pane.reading-workbook");
  return (
    <div className={styles.progress}>
      <div className={styles.row}>
        <span className={styles.small} role="status">
          {text}
        </span>
        <Button size="small" onClick={props.onCancel}>
          {words.say("pane.cancel")}
        </Button>
      </div>
      <ProgressBar
        aria-label={text}
        value={progress && progress.of > 0 ? progress.done / progress.of : undefined}
      />
    </div>
  );
}

function Report(props: {
  readonly report: ValidationReport;
  readonly goneSheets: readonly string[];
  readonly shown: Shown;
  readonly busy: boolean;
  readonly desk: Desk;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const styles = useStyles();
  const words = useWords();
  const { report, shown, desk } = props;
  const findings =
    shown === "all"
      ? report.findings
      : report.findings.filter(({ severity }) => severity === shown);
  const checked = {
    cells: String(report.sheets.reduce((sum, sheet) => sum + sheet.cellsChecked, 0)),
    indicators: String(report.sheets.reduce((sum, sheet) => sum + sheet.indicatorsChecked, 0)),
    sheets: String(report.sheets.length),
  };
  const select = useCallback(
    ({ sheetId, cell }: Finding) => {
      if (cell) void desk.select(sheetId, cell.row, cell.column);
    },
    [desk]
  );
  const mend = useCallback((finding: Finding) => void desk.applyFix(finding), [desk]);
  const clean = report.findings.length === 0;
  return (
    <>
      <div className={styles.notes}>
        {report.highlight === "refused-protected" && (
          <span className={styles.small}>{words.say("pane.highlight-refused")}</span>
        )}
        {report.highlight === "failed" && (
          <span className={styles.small}>
            {words.say("pane.highlight-failed")}
            {report.highlightProblem &&
              words.say(`problem.${report.highlightProblem.code}`, report.highlightProblem.data)}
          </span>
        )}
        <span className={styles.small} role="status">
          {props.goneSheets.length > 0 &&
            words.say("pane.sheets-gone", { names: words.list(props.goneSheets) })}
        </span>
        {report.skipped.length > 0 && (
          <span className={styles.small}>
            {words.say("pane.skipped", {
              count: String(report.skipped.length),
              names: words.list(report.skipped),
            })}
          </span>
        )}
        {!clean && <span className={styles.small}>{words.say("pane.checked", checked)}</span>}
      </div>
      {report.sheets.length === 0 && clean ? (
        <StateView sign={<SheetSign size={28} />} title={words.say("pane.no-form-anywhere")}>
          {words.say("pane.no-form-anywhere-more")}
        </StateView>
      ) : clean ? (
        <StateView sign={<CheckSign size={28} />} title={words.say("pane.no-findings")}>
          {words.say("pane.no-findings-more", checked)}
        </StateView>
      ) : findings.length === 0 ? (
        <StateView title={words.say("pane.none-of-these")} />
      ) : (
        <FindingsList
          findings={findings}
          busy={props.busy}
          scroller={props.scroller}
          onSelect={select}
          onFix={mend}
        />
      )}
      {report.sheets.length > 0 && <HandIn desk={desk} busy={props.busy} />}
    </>
  );
}
