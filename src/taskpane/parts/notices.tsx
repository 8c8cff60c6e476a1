import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../context";
import type { ActionProblem } from "../../actions";
import type { Notice, Said } from "../state/model";
import type { Words } from "../../messages";
import { CheckSign, CloseSign, ErrorSign, HintSign, WarningSign } from "./icons";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    padding: "8px 8px 8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  problem: { backgroundColor: tokens.colorStatusDangerBackground1 },
  stale: { backgroundColor: tokens.colorStatusWarningBackground1 },
  sign: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: { margin: 0 },
  skipped: {
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { marginTop: "6px", display: "flex", gap: "8px" },
});

/** What went wrong, why, and what to do, by code; Excel's own code and words stand below where there are any. */
export function ProblemBox(props: {
  readonly problem: ActionProblem;
  readonly onDismiss?: () => void;
  readonly action?: { readonly label: string; readonly run: () => void };
}) {
  const styles = useStyles();
  const words = useWords();
  const { problem, onDismiss, action } = props;
  return (
    <div role="alert" className={mergeClasses(styles.box, styles.problem)}>
      <ErrorSign className={mergeClasses(styles.sign, styles.bad)} />
      <div className={styles.body}>
        <p className={styles.line}>{words.say(`problem.${problem.code}`, problem.data)}</p>
        {action && (
          <div className={styles.actions}>
            <Button size="small" onClick={action.run}>
              {action.label}
            </Button>
          </div>
        )}
      </div>
      {onDismiss && <Dismiss onClick={onDismiss} />}
    </div>
  );
}

/** What was done, with the sheets that were left out and why. */
export function NoticeBox(props: { readonly notice: Notice; readonly onDismiss: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { notice } = props;
  return (
    <div className={styles.box}>
      <NoticeSign notice={notice} />
      <div className={styles.body}>
        <p className={styles.line}>{sentenceOf(words, notice)}</p>
        {notice.skipped && notice.skipped.length > 0 && (
          <ul className={styles.skipped}>
            {notice.skipped.map(({ name, reason, problem }) => (
              <li key={name}>
                {words.say(`pane.skipped-${reason}`, { name })}
                {problem && words.say(`problem.${problem.code}`, problem.data)}
              </li>
            ))}
          </ul>
        )}
        {[...(notice.also ?? []), ...(notice.doubts ?? [])].map((said) => (
          <p key={said.code} className={styles.line}>
            {sentenceOf(words, said)}
          </p>
        ))}
      </div>
      <Dismiss onClick={props.onDismiss} />
    </div>
  );
}

const sentenceOf = (words: Words, { code, data, names }: Said): string =>
  words.say(code, { ...data, ...(names ? { names: words.list(names) } : {}) });

const NOTHING_DONE: ReadonlySet<string> = new Set([
  "pane.nothing-to-protect",
  "pane.nothing-to-unprotect",
  "pane.nothing-to-restore",
]);

/** A tick only where all that the clerk asked for was done; nothing to do, a form left out or a doubt is no success. */
function NoticeSign({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const { code, skipped = [], doubts = [] } = notice;
  const isLeftOut = skipped.some(({ reason }) => reason !== "no-form" && reason !== "empty-sheet");
  if (isLeftOut || doubts.length > 0)
    return <WarningSign className={mergeClasses(styles.sign, styles.doubt)} />;
  if (NOTHING_DONE.has(code)) return <HintSign className={styles.sign} />;
  return <CheckSign className={mergeClasses(styles.sign, styles.good)} />;
}

/** The pane may show something older than the sheet. */
export function StaleBox(props: {
  readonly problem: ActionProblem;
  readonly onReload: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={mergeClasses(styles.box, styles.stale)}>
      <WarningSign className={mergeClasses(styles.sign, styles.doubt)} />
      <div className={styles.body}>
        <p className={styles.line}>
          {words.say("pane.stale")}
          {words.say(`problem.${props.problem.code}`, props.problem.data)}
        </p>
        <div className={styles.actions}>
          <Button size="small" onClick={props.onReload}>
            {words.say("pane.reload")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const words = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<CloseSign size={12} />}
      aria-label={words.say("pane.dismiss")}
      onClick={onClick}
    />
  );
}
