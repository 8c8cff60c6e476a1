import { forwardRef, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
});

/** The part of a view that scrolls between header and footer. */
export const Scroller = forwardRef<HTMLDivElement, { readonly children: ReactNode }>(
  function Scroller({ children }, ref) {
    return (
      <div ref={ref} className={useStyles().root} data-scroller="">
        {children}
      </div>
    );
  }
);
