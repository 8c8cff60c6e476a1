import { fromR1C1 } from "../../../src/preview/host/classes/r1c1";

const home = { row: 4, column: 2 };

test.each([
  ["=LEN(TRIM(RC))=0", "=LEN(TRIM(C5))=0"],
  ["=R[-1]C[1]", "=D4"],
  ["=R1C1+rc", "=$A$1+C5"],
  ['=N("RC")+RC', '=N("RC")+C5'],
  ["=SRC+ROUND(RC,0)", "=SRC+ROUND(C5,0)"],
])("%s in C5 is %s", (written, expected) => {
  expect(fromR1C1(written, home)).toBe(expected);
});

test("a reference that leaves the sheet is none", () => {
  expect(fromR1C1("=R[-5]C", home)).toBeUndefined();
});
