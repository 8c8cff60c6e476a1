import type { Workbook } from "../workbook";
import type { HostOptions } from "./options";
import type { Requirements } from "./rich-api/requirements";

/** What the client asks for first: which Excel this is, which document, and the add-in's settings in it. */
export function appContext(
  workbook: Workbook,
  options: HostOptions,
  requirements: Requirements
): Record<string, unknown> {
  const locale = options.locale ?? "zh-CN";
  return {
    _id: options.controlId,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: workbook.url,
    _clientMode: workbook.readOnly ? 0 : 1,
    _settings: [...workbook.settings],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: options.conversationId,
    _appInstanceId: `${options.controlId}-instance`,
    _requirementMatrix: requirements.matrix(),
    _dialogRequirementMatrix: JSON.stringify({ dialogapi: "1.1" }),
    _hostFullVersion: "16.0.18000.10000",
    _addinName: "add-in",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _hostCustomMessage: "",
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
    _marketplaceType: 0,
  };
}
