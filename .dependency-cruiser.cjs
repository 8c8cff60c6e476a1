/**
 * The walls between the rooms of src/. Arrows only point down:
 *   taskpane, commands → messages, actions → validation, scoring, excel → standard → form → quantity
 * preview stands apart: it imports nothing from the other rooms and they nothing from it.
 */
const rooms = {
  quantity: [],
  form: ["quantity"],
  standard: ["quantity"],
  validation: ["quantity", "form", "standard", "scoring"],
  scoring: ["quantity", "form", "standard"],
  excel: ["form"],
  actions: ["quantity", "form", "standard", "validation", "scoring", "excel"],
  messages: ["quantity", "form", "standard", "validation", "scoring", "actions"],
  commands: ["quantity", "form", "standard", "validation", "scoring", "actions", "messages"],
  taskpane: [
    "quantity",
    "form",
    "standard",
    "validation",
    "scoring",
    "actions",
    "messages",
    "commands",
  ],
  preview: [],
};

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `room-${room}`,
      comment: `src/${room} may only import from itself${below.length ? ` and ${below.join(", ")}` : ""}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: [room, ...below].map((r) => `^src/${r}/`) },
    })),
    {
      name: "pure-core",
      comment: "the core is pure: no Office, no React, no node",
      severity: "error",
      from: { path: "^src/(quantity|form|standard|validation|scoring)/" },
      to: { path: "node_modules/(?!(big\\.js|colord|@types/big\\.js)/)" },
    },
    {
      name: "one-door-per-room",
      comment: "from outside a room only its index is imported",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: {
        path: "^src/(quantity|form|standard|validation|scoring|excel|actions|messages)/(?!index\\.)",
        pathNot: "^src/$1/",
      },
    },
    {
      name: "no-circular",
      comment: "types may point at each other (a sheet knows its workbook), modules may not",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "grammar\\.generated" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
