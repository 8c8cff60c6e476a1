import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../validation";
import { ErrorSign, HintSign, WarningSign } from "../parts/icons";

export const severities: readonly Severity[] = ["error", "warning", "hint"];

const signs = { error: ErrorSign, warning: WarningSign, hint: HintSign } as const;

const useStyles = makeStyles({
  sign: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorPaletteBlueForeground2 },
});

/** The severity by shape and colour; the word stands beside it. */
export function SeveritySign({ severity, className }: { severity: Severity; className?: string }) {
  const styles = useStyles();
  const Sign = signs[severity];
  return <Sign size={14} className={mergeClasses(styles.sign, styles[severity], className)} />;
}
