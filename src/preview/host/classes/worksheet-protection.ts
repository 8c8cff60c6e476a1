import {
  NOTHING_ALLOWED,
  type ProtectionOptions,
  type Sheet,
  hasPassword,
  passwordFits,
  protectSheet,
  unprotectSheet,
} from "../../workbook";
import { apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { flagValue, oneOf, optionalText, record } from "../rich-api/arguments";
import { mayChange } from "./guard";

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

function protectionOptions(value: unknown): ProtectionOptions {
  if (value === null || value === undefined) return NOTHING_ALLOWED;
  const options: Record<string, unknown> = { ...NOTHING_ALLOWED };
  for (const [name, given] of Object.entries(record(value))) {
    if (!(name in NOTHING_ALLOWED)) deny("InvalidArgument", `protection option ${name}`);
    options[name] = name === "selectionMode" ? oneOf(given, SELECTION_MODES) : flagValue(given);
  }
  return options as unknown as ProtectionOptions;
}

export const worksheetProtection = apiClass<Sheet>({
  name: "WorksheetProtection",
  since: "1.2",
  scalars: {
    protected: { get: (sheet) => sheet.protection !== undefined },
    options: { get: (sheet) => sheet.protection?.options ?? null },
    /** Newer builds of the client library ask for it; the one on npm does not know it and reads undefined. */
    isPasswordProtected: {
      since: "ExcelApiOnline 1.1",
      get: (sheet) => sheet.protection !== undefined && hasPassword(sheet.protection),
    },
  },
  methods: {
    protect: {
      run: (sheet, args) => {
        mayChange(sheet.workbook);
        if (sheet.protection) deny("AccessDenied", `${sheet.name} is protected already`);
        protectSheet(sheet, protectionOptions(args[0]), optionalText(args, 1));
      },
    },
    unprotect: {
      since: "1.7",
      run: (sheet, args) => {
        mayChange(sheet.workbook);
        if (!sheet.protection) deny("AccessDenied", `${sheet.name} is not protected`);
        if (!passwordFits(sheet.protection, optionalText(args, 0))) {
          deny("AccessDenied", "the password does not fit");
        }
        unprotectSheet(sheet);
      },
    },
  },
});
