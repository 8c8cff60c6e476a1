import { HostProblem, hostProblem } from "../../src/excel";

const excelError = (code: string, errorLocation = ""): object => ({
  code,
  message: "words of Excel",
  debugInfo: { errorLocation },
});

describe("what Excel's error codes mean for the clerk", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode"],
    ["AccessDenied", "sheet-protected"],
    ["ItemNotFound", "sheet-gone"],
    ["InactiveWorkbook", "other-workbook"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["InvalidOrTimedOutSession", "no-answer"],
    ["ApiNotFound", "api-missing"],
    ["GeneralException", "unexpected"],
    ["SomethingNew", "unexpected"],
    ["constructor", "unexpected"],
  ])("%s: %s", (code, expected) => {
    const problem = hostProblem(excelError(code));
    expect(problem.code).toBe(expected);
    expect(problem.data).toMatchObject({ hostCode: code, hostMessage: "words of Excel" });
  });

  test("a protection that does not come off has a password; other failures there have not", () => {
    const at = "WorksheetProtection.unprotect";
    expect(hostProblem(excelError("AccessDenied", at)).code).toBe("password-protected");
    expect(hostProblem(excelError("InvalidArgument", at)).code).toBe("password-protected");
    expect(hostProblem(excelError("GeneralException", at)).code).toBe("unexpected");
  });

  test.each([undefined, null, "text", new Error("no code")])(
    "%p is told as unexpected, with its words",
    (thrown) => {
      const problem = hostProblem(thrown);
      expect(problem).toBeInstanceOf(HostProblem);
      expect(problem.code).toBe("unexpected");
    }
  );
});
