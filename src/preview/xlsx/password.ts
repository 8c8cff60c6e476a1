/**
 * The 16-bit hash under which files keep a sheet's password in its older form (ECMA-376, part 4, 14.7.1). Every Excel
 * reads it; it keeps nobody out and is not meant to.
 */
export function legacyPasswordHash(password: string): string {
  const characters = [...password].map((c) => c.charCodeAt(0) & 0xff);
  let hash = 0;
  for (const code of characters.reverse()) hash = rotate(hash) ^ code;
  hash = rotate(hash) ^ characters.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Fifteen bits, one to the left. */
const rotate = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
