import { deny } from "../rich-api/api-error";
import { oneOf } from "../rich-api/arguments";
import { ApiObject, apiClass } from "../rich-api/api-class";

/** Services of the shell around Excel that the client creates by name. Others answer ApiNotFound. */

/** What the add-in has asked of the shell. */
export interface Shell {
  /** Office.addin.showAsTaskpane() and hide(). */
  paneState: "Visible" | "Background" | "Inactive";
  startState: number;
  /** Called when the pane is shown or hidden. */
  paneStateChanged(): void;
}

const addinInternal = apiClass<Shell>({
  name: "AddinInternalService",
  since: "1.1",
  methods: { notifyActionHandlerReady: { run: () => undefined } },
});

const appRuntime = apiClass<Shell>({
  name: "AppRuntimeService",
  since: "1.1",
  methods: {
    setAppRuntimeState: {
      run: (shell, args) => {
        shell.paneState = oneOf(args[0], ["Visible", "Background", "Inactive"]);
        shell.paneStateChanged();
      },
    },
    getAppRuntimeState: { run: (shell) => shell.paneState },
  },
});

const persistence = apiClass<Shell>({
  name: "AppRuntimePersistenceService",
  since: "1.1",
  methods: {
    setAppRuntimeStartState: {
      run: (shell, args) => {
        shell.startState = args[0] as number;
      },
    },
    getAppRuntimeStartState: { run: (shell) => shell.startState },
  },
});

const SERVICES = {
  "Microsoft.InternalService.AddinInternalService": addinInternal,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": persistence,
};

export function service(name: string, shell: Shell): ApiObject {
  const found = SERVICES[name as keyof typeof SERVICES] ?? deny("ApiNotFound", `service ${name}`);
  return new ApiObject<unknown>(found, shell);
}
