/** Excel's day numbers (1900 system): 1 is 1 January 1900, and the 29 February 1900 that never was is 60. */
const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** undefined where there is no such day, or before 1 March 1900, where Excel's count is off by one. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = (date.getTime() - EPOCH) / MS_PER_DAY;
  return serial >= 61 && year <= 9999 ? serial : undefined;
}

/** A fraction of a day. */
export function timeSerial(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** The day and time of a serial number, as a Date whose UTC fields are to be read. */
export function serialDate(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * 86_400) * 1000);
}

/** Workbooks from old Macs count their days from 1 January 1904, which is this day of the usual count. */
export const DAYS_TO_1904 = 1462;
