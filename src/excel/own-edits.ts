/** For so many milliseconds after a write an event about the same cell is taken for the write's own. */
const ECHO = 5_000;

const expected = new Map<string, number>();
let protecting = 0;
let protectedUntil = 0;

const key = (sheetId: string, address: string): string => `${sheetId} ${address}`;

/** Notes that the add-in is about to write a cell, so that the event about it is not taken for a user's edit. */
export function expectEdit(sheetId: string, address: string, now: number = Date.now()): void {
  for (const [old, until] of expected) if (until < now) expected.delete(old);
  expected.set(key(sheetId, address), now + ECHO);
}

/** Whether an event is the echo of a write of ours; each write has one echo. */
export function isOwnEdit(sheetId: string, address: string, now: number = Date.now()): boolean {
  const until = expected.get(key(sheetId, address));
  expected.delete(key(sheetId, address));
  return until !== undefined && until >= now;
}

/** Runs something that switches protection on or off; events about protection until shortly after are its own. */
export async function whileProtecting<T>(work: () => Promise<T>): Promise<T> {
  protecting += 1;
  try {
    return await work();
  } finally {
    protecting -= 1;
    protectedUntil = Date.now() + 500;
  }
}

export const isOwnProtection = (now: number = Date.now()): boolean =>
  protecting > 0 || now < protectedUntil;
