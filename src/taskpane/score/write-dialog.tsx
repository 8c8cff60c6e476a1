import { useRef } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ActionProblem } from "../../actions";
import { cellAddress } from "../../form";
import type { RemarkChange, RemarkRefusal } from "../../scoring";
import type { Words } from "../../messages";
import { useWords } from "../context";
import { Change } from "../parts/change";
import { ChunkedList } from "../parts/chunked-list";
import { Modal } from "../parts/modal";
import { ProblemBox } from "../parts/notices";
import type { Preview } from "../state/model";

const useStyles = makeStyles({
  problem: { marginBottom: "8px" },
  text: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  heading: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "44px 1fr",
    gap: "0 8px",
    padding: "5px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  address: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  cell: { minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  reason: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface WriteDialogProps {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly problem: ActionProblem | null;
  readonly onConfirm: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Old and new text of every remark, and the remarks that stay as they are with the reason, before anything is written. */
export default function WriteDialog(props: WriteDialogProps) {
  const styles = useStyles();
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { preview, problem, busy } = props;
  const { changes, refusals, unchanged, sheetName } = preview.plan;
  const close = (): void => {
    if (!busy) props.onClose();
  };
  return (
    <Modal
      title={words.say(`pane.preview-${preview.kind}`)}
      scroller={scroller}
      onClose={close}
      actions={<Actions {...props} onClose={close} />}
    >
      {problem && (
        <div className={styles.problem}>
          <ProblemBox
            problem={problem}
            action={{ label: words.say("pane.preview-again"), run: props.onAgain }}
          />
        </div>
      )}
      <p className={styles.text}>
        {words.say(changes.length > 0 ? "pane.preview-count" : "pane.preview-nothing", {
          changes: String(changes.length),
          refusals: String(refusals.length),
          unchanged: String(unchanged),
          sheet: sheetName,
        })}
      </p>
      {changes.length > 0 && (
        <div role="list" aria-label={words.say("pane.preview-changes")}>
          <ChunkedList
            entries={changes}
            render={(change) => <Changed key={change.key} change={change} />}
            height={52}
            scroller={scroller}
          />
        </div>
      )}
      {refusals.length > 0 && (
        <>
          <h3 className={styles.heading}>
            {words.say("pane.preview-refusals", { refusals: String(refusals.length) })}
          </h3>
          <div role="list" aria-label={words.say("pane.preview-refused")}>
            <ChunkedList
              entries={refusals}
              render={(refusal) => <Refused key={refusal.key} refusal={refusal} />}
              height={52}
              scroller={scroller}
            />
          </div>
        </>
      )}
    </Modal>
  );
}

function Actions({ preview, busy, onConfirm, onClose }: WriteDialogProps) {
  const words = useWords();
  const any = preview.plan.changes.length > 0;
  return (
    <>
      <Button disabledFocusable={busy} onClick={onClose}>
        {words.say(any ? "pane.cancel" : "pane.close")}
      </Button>
      {any && (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
          onClick={onConfirm}
        >
          {words.say(preview.kind === "restore" ? "pane.confirm-restore" : "pane.confirm-write")}
        </Button>
      )}
    </>
  );
}

function Changed({ change }: { readonly change: RemarkChange }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div role="listitem" className={styles.row}>
      <span className={styles.address}>{cellAddress(change.row, change.column)}</span>
      <span className={styles.cell}>
        {change.indicatorName}
        <Change before={change.before} after={change.after} />
        {change.assumes && (
          <span className={styles.reason}>
            {words.say("pane.preview-assumes", { words: words.list(change.assumes) })}
          </span>
        )}
      </span>
    </div>
  );
}

function Refused({ refusal }: { readonly refusal: RemarkRefusal }) {
  const styles = useStyles();
  const words = useWords();
  const { row, column } = refusal;
  return (
    <div role="listitem" className={styles.row}>
      <span className={styles.address}>
        {column === null ? String(row + 1) : cellAddress(row, column)}
      </span>
      <span className={styles.cell}>
        {refusal.indicatorName}
        <span className={styles.reason}>{refusalSentence(words, refusal)}</span>
      </span>
    </div>
  );
}

/** Why a remark is not written. A row without a score says what its score lacks. */
function refusalSentence(words: Words, { code, data }: RemarkRefusal): string {
  const detailed = `pane.refused-${code}-${data.reason ?? data.status ?? ""}`;
  return words.say(words.has(detailed) ? detailed : `pane.refused-${code}`, data);
}
