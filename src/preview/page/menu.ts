import { element } from "./elements";

export interface MenuItem {
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Opens a menu at a place of the window; it closes by itself. `closed` is called where nothing was chosen. */
export function openMenu(
  label: string,
  items: readonly MenuItem[],
  { x, y }: { x: number; y: number },
  closed: () => void
): void {
  const menu = element("div", { role: "menu", "aria-label": label, class: "menu", tabindex: -1 });
  const close = (): void => {
    menu.remove();
    window.removeEventListener("mousedown", outside, true);
    window.removeEventListener("blur", leave);
  };
  const leave = (): void => {
    close();
    closed();
  };
  const outside = (event: MouseEvent): void => {
    if (!menu.contains(event.target as Node)) leave();
  };
  for (const { label: text, disabled, run } of items) {
    const item = element("button", { type: "button", role: "menuitem", disabled }, text);
    item.addEventListener("click", () => {
      leave();
      run();
    });
    menu.append(item);
  }
  menu.addEventListener("keydown", (event) => {
    const enabled = [...menu.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const at = enabled.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape" || event.key === "Tab") leave();
    else if (event.key === "ArrowDown") enabled[(at + 1) % enabled.length]?.focus();
    else if (event.key === "ArrowUp") enabled[(at - 1 + enabled.length) % enabled.length]?.focus();
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, innerHeight - menu.offsetHeight - 4))}px`;
  menu.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  window.addEventListener("mousedown", outside, true);
  window.addEventListener("blur", leave);
}
