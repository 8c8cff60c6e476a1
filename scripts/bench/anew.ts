let count = 0;

/** The text with white space behind it that no text had before: the last readings are remembered. */
export function anew(text: string): string {
  const digits = (count++).toString(2);
  return text + digits.replace(/0/g, " ").replace(/1/g, "\u3000");
}
