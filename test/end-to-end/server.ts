import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const ROOT = path.resolve(__dirname, "../..");
const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Serves the built preview with Microsoft's library beside it, as `npm start` does. */
export async function servePreview(
  folder = process.env["PREVIEW_DIST"] ?? path.join(ROOT, "dist-preview")
): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const file = fileFor(new URL(request.url ?? "/", "http://localhost").pathname, folder);
    readFile(file).then(
      (content) => {
        response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      }
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, stop: () => close(server) };
}

function fileFor(pathname: string, folder: string): string {
  const library = /^\/office-js\/(.*)$/.exec(decodeURIComponent(pathname));
  if (!library) return inside(folder, pathname);
  const name = library[1]!;
  // The library asks for its trust page in mixed case; the package has it in lower case.
  return inside(OFFICE_JS, name.startsWith("AgaveErrorUX/") ? name.toLowerCase() : name);
}

/** Never outside the folder, whatever the address says. */
const inside = (folder: string, name: string): string =>
  path.join(folder, path.normalize(`/${decodeURIComponent(name)}`));

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
