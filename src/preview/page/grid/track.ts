/** The lines of one axis in pixels: where each begins and which one lies at a place. Hidden lines have size 0. */
export class Track {
  private readonly offsets: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number
  ) {
    this.offsets = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) this.offsets[i + 1] = this.offsets[i]! + sizeOf(i);
  }

  get total(): number {
    return this.offsets[this.count]!;
  }

  /** Where a line begins; past the end the total. */
  offset(index: number): number {
    return this.offsets[Math.min(Math.max(index, 0), this.count)]!;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** From the beginning of the first to the end of the last line. */
  span(index: number, lines: number): number {
    return this.offset(index + lines) - this.offset(index);
  }

  /** The visible line at a place; the first or last one outside. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offsets[middle]! <= pixel) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.size(low) === 0 && this.offset(low) >= pixel) low--;
    return low;
  }

  isHidden(index: number): boolean {
    return index < this.count && this.size(index) === 0;
  }

  /** The next visible line in a direction; the same one where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let i = index + step; i >= 0 && i < this.count; i += step) if (this.size(i) > 0) return i;
    return index;
  }
}
