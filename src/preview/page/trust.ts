/**
 * Microsoft's client library asks the user once whether a host that is no Microsoft 365 domain over https may act as
 * Office, and keeps the answer here. The preview is that host, serves the pane itself from the same address, and says
 * so before the library asks. The answer holds for this address only; real Excel never looks at it.
 */
export function trustThisPage(storage: Storage, { protocol, hostname }: Location): void {
  const scheme = protocol === "https:" ? "https" : "http";
  storage.setItem(`OfficeJSTrustKeyV2_${scheme}_${hostname}`, JSON.stringify({ Result: TRUSTED }));
}

/** The library's own word for "the user said yes". */
const TRUSTED = 1;
