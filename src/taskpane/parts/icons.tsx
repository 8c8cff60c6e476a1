import type { ReactNode } from "react";
import { tokens } from "@fluentui/react-components";

/** The mark inside a full shape takes the colour of the ground. */
const ground = { stroke: tokens.colorNeutralBackground1 };

/**
 * The few signs that the pane needs, drawn on a grid of 16. They stand beside words and say nothing alone, so
 * screen readers pass over them.
 */
function sign(shape: ReactNode) {
  return function Sign({ className, size = 16 }: { className?: string; size?: number }) {
    return (
      <svg
        className={className}
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

/** A full disc with a cross: error. */
export const ErrorSign = sign(
  <>
    <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
    <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" style={ground} />
  </>
);
/** A full triangle with an exclamation mark: warning. */
export const WarningSign = sign(
  <>
    <path d="M8 1.2l7.2 13H.8z" fill="currentColor" stroke="none" />
    <path d="M8 6v4M8 12.1v.1" style={ground} />
  </>
);
/** An open diamond with a dot: hint. */
export const HintSign = sign(
  <>
    <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" />
    <path d="M8 7.4v3.4M8 5.1v.1" />
  </>
);
export const CheckSign = sign(<path d="M2.8 8.6l3.4 3.4 7-7.6" strokeWidth="1.8" />);
export const LockSign = sign(
  <>
    <rect x="3" y="7" width="10" height="7.5" rx="1.2" />
    <path d="M5.2 7V4.8a2.8 2.8 0 015.6 0V7" />
  </>
);
export const UnlockSign = sign(
  <>
    <rect x="3" y="7" width="10" height="7.5" rx="1.2" />
    <path d="M5.2 7V4.4a2.8 2.8 0 015.4-1" />
  </>
);
export const ChevronSign = sign(<path d="M5.5 3.5L10 8l-4.5 4.5" />);
export const BackSign = sign(<path d="M13.5 8h-11M6.5 4l-4 4 4 4" />);
export const GearSign = sign(
  <>
    <circle cx="8" cy="8" r="2.2" />
    <path d="M8 1.6v2M8 12.4v2M1.6 8h2M12.4 8h2M3.5 3.5l1.4 1.4M11.1 11.1l1.4 1.4M12.5 3.5l-1.4 1.4M4.9 11.1l-1.4 1.4" />
  </>
);
export const PasteSign = sign(
  <>
    <path d="M5.5 3H3.8v11.2h8.4V3h-1.7" />
    <rect x="5.5" y="1.6" width="5" height="2.8" rx="0.8" />
    <path d="M6 8h4M6 11h4" />
  </>
);
export const CloseSign = sign(<path d="M4 4l8 8M12 4l-8 8" />);
export const SheetSign = sign(
  <>
    <rect x="2.2" y="1.8" width="11.6" height="12.4" rx="1" />
    <path d="M2.2 5.6h11.6M2.2 9.6h11.6M6.4 5.6v8.6" />
  </>
);
