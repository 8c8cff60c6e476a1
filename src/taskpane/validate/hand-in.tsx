import { useState } from "react";
import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useWords } from "../context";
import type { Desk } from "../state/desk";

const useStyles = makeStyles({
  root: {
    margin: "16px 12px 20px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
  },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 提交前整理: the last step before the file goes back into the finance system. */
export function HandIn({ desk, busy }: { readonly desk: Desk; readonly busy: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [removeKept, setRemoveKept] = useState(false);
  const prepare = (): void => {
    setOpen(false);
    void desk.prepareHandIn(removeKept);
  };
  return (
    <section className={styles.root}>
      <Button
        size="small"
        aria-expanded={open}
        disabledFocusable={busy}
        onClick={() => setOpen(!open)}
      >
        {words.say("pane.hand-in")}
      </Button>
      {open && (
        <>
          <p className={styles.text}>{words.say("pane.hand-in-more")}</p>
          <Switch
            label={words.say("pane.hand-in-remove")}
            checked={removeKept}
            onChange={(_, { checked }) => setRemoveKept(checked)}
          />
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={prepare}>
            {words.say("pane.hand-in-run")}
          </Button>
        </>
      )}
    </section>
  );
}
