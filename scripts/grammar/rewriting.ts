/** A generated text that is changed by patterns. A pattern that is not found means that the generator writes it in another way now. */
export class Rewriting {
  constructor(private text: string) {}

  replace(pattern: RegExp, by: (found: string, part: string) => string): void {
    let count = 0;
    this.text = this.text.replace(pattern, (found: string, part: string) => {
      count++;
      return by(found, part);
    });
    if (count === 0) throw new Error(`the generated parser has no ${pattern.source}`);
  }

  /** Removes all matches and returns them. */
  take(pattern: RegExp): string {
    let taken = "";
    this.replace(pattern, (found) => {
      taken += found;
      return "";
    });
    return taken;
  }

  toString(): string {
    return this.text;
  }
}
