import { makeStyles } from "@fluentui/react-components";
import { useWords } from "../context";
import type { PaneModel } from "../state/model";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Tells a screen reader what a glance tells: how much a validation found. */
export function Announcer({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const words = useWords();
  const { report, errand } = model;
  const count = (severity: string): string =>
    String(report?.findings.filter((finding) => finding.severity === severity).length ?? 0);
  const isNone = report?.sheets.length === 0 && report.findings.length === 0;
  const found =
    report &&
    (isNone
      ? words.say("pane.no-form-found")
      : words.say("pane.found", {
          error: count("error"),
          warning: count("warning"),
          hint: count("hint"),
        }));
  return (
    <div className={styles.unseen} role="status">
      {errand === null && found}
    </div>
  );
}
