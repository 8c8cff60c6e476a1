import { HostProblem } from "./problem";
import { inTime } from "./request";

/** All that the add-in keeps in a workbook stands under names that begin like this. */
const PREFIX = "performance-form-assistant.";

/**
 * Office keeps at most 2 MB of settings in a document for an add-in. Counted as UTF-8, the way they are stored, with
 * room for the names.
 */
const SIZE_LIMIT = 2_000_000;

/** What is kept in the workbook under a name, or null. Reads what was loaded with the document; asks Excel nothing. */
export function keptValue(name: string): unknown {
  return (Office.context.document.settings.get(PREFIX + name) as unknown) ?? null;
}

/**
 * Keeps values in the workbook (null takes one out) and saves them. All or none: when saving fails, the values in memory
 * are again what they were.
 *
 * @throws HostProblem `settings-not-saved`; `data.size` says so when they are too large
 */
export async function keepValues(values: Readonly<Record<string, unknown>>): Promise<void> {
  const { settings } = Office.context.document;
  const before = Object.keys(values).map((name) => [name, keptValue(name)] as const);
  const size = new TextEncoder().encode(JSON.stringify(values)).length;
  if (size > SIZE_LIMIT) {
    throw new HostProblem("settings-not-saved", { size: String(size), limit: String(SIZE_LIMIT) });
  }
  for (const [name, value] of Object.entries(values)) put(name, value);
  try {
    await inTime(save(settings));
  } catch (error) {
    for (const [name, value] of before) put(name, value);
    throw error;
  }
}

function put(name: string, value: unknown): void {
  const { settings } = Office.context.document;
  if (value === null) settings.remove(PREFIX + name);
  else settings.set(PREFIX + name, value);
}

function save(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync({ overwriteIfStale: true }, ({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve();
      reject(
        new HostProblem("settings-not-saved", {
          hostCode: String(error.code),
          hostMessage: error.message,
        })
      );
    });
  });
}

/** Throws `read-only` for a workbook that was opened for reading; asks Excel nothing. */
export function assertWritable(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    throw new HostProblem("read-only");
}
