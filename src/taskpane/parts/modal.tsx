import { useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    width: "calc(100vw - 24px)",
    maxWidth: "520px",
    maxHeight: "calc(100vh - 24px)",
    boxSizing: "border-box",
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  body: { display: "flex", flexDirection: "column", maxHeight: "calc(100vh - 26px)" },
  title: {
    margin: 0,
    padding: "14px 16px 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "0 16px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: "8px",
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/**
 * A modal dialog: the browser's own element, which keeps the rest of the pane out of reach and gives the focus back.
 * Fluent's leaves the pane hidden from screen readers when what it shows is taken away.
 */
export function Modal(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly scroller: RefObject<HTMLDivElement>;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.root}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        // Office's own library takes Escape to give the focus to the sheet, and the dialog would stay open.
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div className={styles.body}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        <div ref={props.scroller} className={styles.content} tabIndex={0}>
          {props.children}
        </div>
        <div className={styles.actions}>{props.actions}</div>
      </div>
    </dialog>
  );
}
