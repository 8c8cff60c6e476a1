/** Median time of one run in milliseconds, after a first run that does not count. */
export function medianMs(run: () => unknown, times = 7): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
