/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { Tabs } from "../../../src/taskpane/parts/tabs";

function Sample() {
  const [chosen, setChosen] = useState<"a" | "b" | "c">("a");
  const tabs = [
    { name: "a", label: "甲" },
    { name: "b", label: "乙" },
    { name: "c", label: "丙" },
  ] as const;
  return <Tabs tabs={tabs} chosen={chosen} onChoose={setChosen} />;
}

const tab = (name: string) => screen.getByRole("tab", { name });

describe("the tabs", () => {
  it("are one stop for the Tab key, and walked by the arrows, round and round", async () => {
    const user = userEvent.setup();
    render(<Sample />);
    await user.tab();
    expect(tab("甲")).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(tab("乙")).toHaveFocus();
    expect(tab("乙")).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(tab("甲")).toHaveFocus();
    await user.keyboard("{ArrowLeft}");
    expect(tab("丙")).toHaveAttribute("aria-selected", "true");
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("are chosen with the mouse", async () => {
    render(<Sample />);
    await userEvent.click(tab("乙"));
    expect(tab("乙")).toHaveAttribute("aria-selected", "true");
    expect(tab("甲")).toHaveAttribute("aria-selected", "false");
  });
});
