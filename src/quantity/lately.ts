/**
 * What was read lately, by its text: one cell is read by every check that looks at it, and again at every click. When it is
 * full it forgets all, so that nothing grows without end.
 */
export class Lately<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly most: number) {}

  /** The reading of `text`; `read` must depend on nothing else. */
  of(text: string, read: (text: string) => T): T {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    // a long text is no cell that repeats
    if (text.length > LONGEST) return made;
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(text, made);
    return made;
  }
}

const LONGEST = 400;
