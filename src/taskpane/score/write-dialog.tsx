import { useRef } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import type { ActionProblem } from "../../actions";
import type { RemarkChange, RemarkRefusal } from "../../scoring";
import { cellAddress } from "../../form";
import { useWords } from "../context";
import { Change } from "../parts/change";
import { ChunkedList } from "../parts/chunked-list";
import { ProblemBox } from "../parts/notices";
import type { Preview } from "../state/model";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "520px", padding: "16px" },
  body: { maxHeight: "calc(100vh - 64px)" },
  content: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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
  actions: {
    "@media screen and (max-width: 480px)": { flexDirection: "row", justifySelf: "end" },
  },
});

/** Old and new text of every remark, and the remarks that stay as they are with the reason, before anything is written. */
export default function WriteDialog(props: {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly problem: ActionProblem | null;
  readonly onConfirm: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { preview, busy, problem } = props;
  const { changes, refusals, unchanged, sheetName } = preview.plan;
  const changed = (change: RemarkChange) => (
    <div role="listitem" key={change.key} className={styles.row}>
      <span className={styles.address}>{cellAddress(change.row, change.column)}</span>
      <span className={styles.cell}>
        {change.indicatorName}
        <Change before={change.before} after={change.after} />
      </span>
    </div>
  );
  const refused = (refusal: RemarkRefusal) => (
    <div role="listitem" key={refusal.key} className={styles.row}>
      <span className={styles.address}>
        {refusal.column === null
          ? String(refusal.row + 1)
          : cellAddress(refusal.row, refusal.column)}
      </span>
      <span className={styles.cell}>
        {refusal.indicatorName}
        <span className={styles.reason}>{refusalSentence(words, refusal)}</span>
      </span>
    </div>
  );
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_, { open }) => !open && !busy && props.onClose()}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle as="h2">{words.say(`pane.preview-${preview.kind}`)}</DialogTitle>
          <DialogContent ref={scroller} className={styles.content} tabIndex={0}>
            {problem && (
              <ProblemBox
                problem={problem}
                action={{ label: words.say("pane.preview-again"), run: props.onAgain }}
              />
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
                <ChunkedList entries={changes} render={changed} height={52} scroller={scroller} />
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
                    render={refused}
                    height={52}
                    scroller={scroller}
                  />
                </div>
              </>
            )}
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="secondary" disabledFocusable={busy} onClick={props.onClose}>
              {words.say(changes.length > 0 ? "pane.cancel" : "pane.close")}
            </Button>
            {changes.length > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={busy}
                icon={busy ? <Spinner size="tiny" /> : undefined}
                onClick={props.onConfirm}
              >
                {words.say("pane.confirm-write")}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Why a remark is not written. A row without a score says what its score lacks. */
function refusalSentence(
  words: ReturnType<typeof useWords>,
  { code, data }: RemarkRefusal
): string {
  const detailed = `pane.refused-${code}-${data.reason ?? data.status ?? ""}`;
  return words.say(words.has(detailed) ? detailed : `pane.refused-${code}`, data);
}
