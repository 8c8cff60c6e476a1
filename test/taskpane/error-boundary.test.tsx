/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import { chineseWords } from "../../src/messages";
import { ErrorBoundary } from "../../src/taskpane/error-boundary";

function Broken(): never {
  throw new Error("row is undefined");
}

it("a pane that breaks says so, with the error's own words and a way out", () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <ErrorBoundary words={chineseWords}>
      <Broken />
    </ErrorBoundary>
  );
  quiet.mockRestore();
  expect(screen.getByRole("alert")).toHaveTextContent("窗格出错了");
  expect(screen.getByText("row is undefined")).toBeVisible();
  expect(screen.getByRole("button", { name: "重新打开窗格" })).toBeVisible();
});
