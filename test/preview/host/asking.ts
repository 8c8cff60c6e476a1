type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** Runs a batch on the sheet in front (or the one named) and sends what it asked for. */
export function onSheet<T>(batch: Batch<T>, name?: string): Promise<T> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
    const result = await batch(sheet, context);
    await context.sync();
    return result;
  });
}

/** Loads properties of a range of the sheet in front. */
export function read(address: string, properties: string[]): Promise<Excel.Range> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load(properties);
    await context.sync();
    return range;
  });
}

/** Excel's error code, or undefined where nothing failed. */
export async function codeOf(work: () => Promise<unknown>): Promise<string | undefined> {
  return (await errorOf(work))?.code;
}

export async function errorOf(
  work: () => Promise<unknown>
): Promise<OfficeExtension.Error | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
}
