/**
 * One configuration, three uses:
 *   webpack                         the add-in for Excel (dist/), office.js from Microsoft
 *   webpack serve                   the same over https for Excel on this machine
 *   webpack [serve] --env preview   the add-in and the preview page that plays Excel's part, office.js from npm
 *
 * `--env officejs=global|china|self` says where the add-in takes office.js from (default: global).
 * With "self" the library is copied beside the add-in; Microsoft does not support that.
 * `--env url=https://…/` says where the add-in will be served from; the manifest in dist/ then names that address.
 */
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const OFFICE_JS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office-js/office.js",
};
const OFFICE_JS_FOLDER = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const EXCEL_PORT = 3000;
const PREVIEW_PORT = 3100;

/** Nothing leaves the machine: only the page's own files and, in Excel, Microsoft's library may be loaded. */
function contentSecurityPolicy(officeJs, development) {
  const office = officeJs.startsWith("https:") ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? " ws://localhost:* wss://localhost:*" : ""}`,
    `frame-src 'self'${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** The manifest with the address that the add-in will have; on this machine as it stands. */
function manifestFor(url) {
  if (url === undefined) return (content) => content;
  const address = new URL(url);
  if (address.protocol !== "https:")
    throw new Error(`--env url=${url}: Excel only loads add-ins over https`);
  const folder = address.href.replace(/\/+$/, "");
  return (content) => content.toString().replaceAll(`https://localhost:${EXCEL_PORT}`, folder);
}

function page(name, folder, templateParameters, chunks = [name]) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: `./src/${folder}/${name === "preview" ? "index" : name}.html`,
    chunks,
    templateParameters,
    scriptLoading: "defer",
  });
}

async function httpsForExcel() {
  const certificates = await require("office-addin-dev-certs").getHttpsServerOptions();
  return {
    type: "https",
    options: { ca: certificates.ca, key: certificates.key, cert: certificates.cert },
  };
}

/** The library asks for its trust page as AgaveErrorUX/…, the package has the folder in lower case. */
function trustPage(request, _response, next) {
  request.url = request.url.replace(/^\/office-js\/AgaveErrorUX\/[^?#]*/, (path) =>
    path.toLowerCase()
  );
  next();
}

function announce(address) {
  process.stdout.write(`\n  绩效填报助手 预览 / Preview: ${address}\n\n`);
}

async function devServer(preview) {
  const common = {
    static: false,
    hot: false,
    liveReload: !preview,
    webSocketServer: preview ? false : "ws",
    client: preview ? false : {},
  };
  if (!preview) {
    return {
      ...common,
      port: EXCEL_PORT,
      server: await httpsForExcel(),
      headers: { "Access-Control-Allow-Origin": "*" },
    };
  }
  return {
    ...common,
    host: "localhost",
    port: process.env.PORT ?? PREVIEW_PORT,
    static: [{ directory: OFFICE_JS_FOLDER, publicPath: "/office-js", watch: false }],
    setupMiddlewares: (middlewares) => [
      { name: "trust-page", middleware: trustPage },
      ...middlewares,
    ],
    devMiddleware: { stats: "errors-warnings" },
    open: process.env.CI ? false : ["/preview.html"],
    onListening: (server) =>
      announce(`http://localhost:${server.server.address().port}/preview.html`),
  };
}

module.exports = async (env = {}, argv = {}) => {
  const preview = Boolean(env.preview);
  const serving = Boolean(env.WEBPACK_SERVE);
  const development = argv.mode === "development";
  const source = preview ? "self" : (env.officejs ?? "global");
  const officeJs = OFFICE_JS[source];
  if (!officeJs)
    throw new Error(`--env officejs=${source}: choose one of ${Object.keys(OFFICE_JS).join(", ")}`);
  const parameters = { officeJs, csp: contentSecurityPolicy(officeJs, serving && !preview) };

  return {
    mode: development ? "development" : "production",
    target: ["web", "es2020"],
    devtool: development ? "source-map" : false,
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      ...(preview ? { preview: "./src/preview/page/index.ts" } : {}),
    },
    output: {
      path: path.resolve(__dirname, env.out ?? "dist"),
      filename: development ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: development ? "[name].chunk.js" : "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.[jt]sx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                target: "es2020",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic", development } },
              },
            },
          },
        },
        {
          test: /\.css$/,
          type: "asset/resource",
          generator: { filename: "[name].[contenthash:8][ext]" },
        },
      ],
    },
    plugins: [
      page("taskpane", "taskpane", parameters),
      page("commands", "commands", parameters),
      ...(preview ? [page("preview", "preview/page", parameters)] : []),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "manifest.xml", transform: manifestFor(env.url) },
          ...(source === "self" && !preview ? [{ from: OFFICE_JS_FOLDER, to: "office-js" }] : []),
        ],
      }),
    ],
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: { implementation: MinimizerPlugin.swcMinify },
          extractComments: false,
        }),
      ],
    },
    performance: { hints: false },
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack") },
    stats: "errors-warnings",
    ...(serving ? { devServer: await devServer(preview) } : {}),
  };
};
