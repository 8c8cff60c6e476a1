import { Lately } from "../../src/quantity";

/** Says which texts were read, and how often. */
function reader(): { readonly read: (text: string) => string | null; readonly texts: string[] } {
  const texts: string[] = [];
  return { texts, read: (text) => (texts.push(text) > 0 && text !== "" ? `<${text}>` : null) };
}

test("a text is read once, also where its reading is nothing", () => {
  const lately = new Lately<string | null>(10);
  const { read, texts } = reader();
  expect(["a", "", "a", ""].map((text) => lately.of(text, read))).toEqual([
    "<a>",
    null,
    "<a>",
    null,
  ]);
  expect(texts).toEqual(["a", ""]);
});

test("it forgets all when it is full, and reads again", () => {
  const lately = new Lately<string | null>(2);
  const { read, texts } = reader();
  for (const text of ["a", "b", "c", "c", "a"]) expect(lately.of(text, read)).toBe(`<${text}>`);
  expect(texts).toEqual(["a", "b", "c", "a"]);
});

test("a text that fills a page is not kept", () => {
  const lately = new Lately<string | null>(10);
  const { read, texts } = reader();
  const page = "字".repeat(1_000);
  lately.of(page, read);
  lately.of(page, read);
  expect(texts).toHaveLength(2);
});
