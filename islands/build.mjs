// Builds what the browser gets: styles, islands, fonts and the icon sprite.
// Called by crates/app/build/assets.rs:  node build.mjs <assets folder> <list file>
// Every file name carries a hash of its content, so a browser may keep it for ever. The list file
// names them, one `NAME /assets/path` a line, and becomes Rust constants.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const [assets, list] = process.argv.slice(2);
if (!list) throw new Error("usage: node build.mjs <assets folder> <list file>");
const files = new Map();
const names = [];

function keep(path, bytes) {
  files.set(basename(path), bytes);
  return `/assets/${basename(path)}`;
}

function hashed(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return name.replace(/(\.[a-z0-9]+)$/, `-${hash}$1`);
}

/** One sprite of the icons in icons.txt; a page shows one with `<use href="…#name">`. */
function sprite() {
  const wanted = readFileSync(join(here, "icons.txt"), "utf8").split("\n").filter(Boolean);
  const symbols = wanted.map((name) => {
    const svg = readFileSync(join(here, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
    const shapes = svg.replace(/<!--.*?-->/s, "").replace(/<svg[^>]*>|<\/svg>/g, "").replace(/\s+/g, " ").trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" fill="none">${symbols.join("")}</svg>\n`;
  names.push(["ICONS", keep(hashed("icons.svg", svg), svg)]);
}

/** Sass by dart-sass, then esbuild for the fonts that it names and for size. */
const styles = {
  name: "styles",
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: sass.compile(path, {
        loadPaths: [join(here, "node_modules")],
        quietDeps: true,
        silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
      }).css,
      loader: "css",
      resolveDir: dirname(path),
    }));
  },
};

function constant(entryPoint) {
  return basename(entryPoint).replace(/\.[a-z]+$/, "").replace(/[^a-z0-9]/gi, "_").toUpperCase();
}

const options = {
  absWorkingDir: here,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  outdir: "out",
  publicPath: "/assets",
  external: ["/assets/*"],
  bundle: true,
  format: "esm",
  target: ["es2022", "chrome100", "firefox102", "safari15.4"],
  minify: true,
  metafile: true,
  write: false,
  legalComments: "none",
  logLevel: "warning",
};

/** Builds these, and keeps and names what comes of it. */
async function put(entryPoints, more) {
  const { outputFiles, metafile } = await esbuild.build({ ...options, entryPoints, ...more });
  for (const file of outputFiles) keep(file.path, Buffer.from(file.contents));
  for (const [path, output] of Object.entries(metafile.outputs)) {
    const own = output.entryPoint && !output.entryPoint.startsWith("node_modules/");
    if (own) names.push([constant(output.entryPoint), `/assets/${basename(path)}`]);
    else if (/atkinson-hyperlegible-next-latin-wght-normal-\w+\.woff2$/.test(path)) names.push(["FONT", `/assets/${basename(path)}`]);
  }
}

/** The small scripts share what they have in common. */
async function bundle() {
  const islands = readdirSync(join(here, "src")).filter((file) => file.endsWith(".ts") && file !== "call.ts");
  await put([...islands.map((file) => `src/${file}`), "styles/style.scss", "styles/stage.scss"], {
    splitting: true, loader: { ".wasm": "file", ".woff2": "file" }, plugins: [styles],
  });
}

/** The call page's scripts are whole in themselves, for each further file is one more wait before the first picture. */
async function callPage() {
  await put(["src/call/room.ts"]);
  const [, room] = names.find(([name]) => name === "ROOM");
  const define = { ROOM: JSON.stringify(room) };
  await put(["src/call.ts"], { define });
  await inline("begin", define);
  await inline("stuck", {}, "es5");
}

/** The leaf as a phone shows it among other apps: alone, and on paper where the phone cuts its own shape out. */
async function appIcons() {
  await initWasm(readFileSync(join(here, "node_modules/@resvg/resvg-wasm/index_bg.wasm")));
  const shapes = readFileSync(join(here, "leaf.svg"), "utf8").replace(/<\/?svg[^>]*>/g, "");
  const alone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shapes}</svg>`;
  const onPaper = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#faf8f3"/><g transform="translate(6.4 6.4) scale(.6)">${shapes}</g></svg>`;
  for (const [name, svg, width] of [["192", alone, 192], ["512", alone, 512], ["maskable", onPaper, 512], ["apple", onPaper, 180]]) {
    const png = new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
    names.push([`APP_ICON_${name.toUpperCase()}`, keep(hashed(`app-icon-${name}.png`, png), Buffer.from(png))]);
  }
}

/** The service worker stands beside the other files: it is served from the root, under a name that never changes. */
async function serviceWorker() {
  const offline = ["STYLE", "FONT", "LEAF", "ICONS"].map((wanted) => names.find(([name]) => name === wanted)[1]);
  const build = createHash("sha256").update([...files.keys()].sort().join()).digest("hex").slice(0, 16);
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: ["worker/service-worker.ts"],
    outfile: join(dirname(list), "service-worker.js"),
    bundle: true,
    format: "iife",
    target: ["es2022", "chrome100", "firefox102", "safari15.4"],
    minify: true,
    define: { ASSETS: JSON.stringify(offline), BUILD: JSON.stringify(build) },
    legalComments: "none",
    logLevel: "warning",
  });
}

/** Any moment before the build began: cargo, which watches the folder, would build twice for a newer one. */
const LONG_AGO = new Date("2000-01-01T00:00:00Z");

function write() {
  mkdirSync(assets, { recursive: true });
  for (const old of readdirSync(assets)) if (!files.has(old)) rmSync(join(assets, old));
  for (const [name, bytes] of files) {
    if (!existsSync(join(assets, name))) writeFileSync(join(assets, name), bytes);
    utimesSync(join(assets, name), LONG_AGO, LONG_AGO);
  }
  utimesSync(assets, LONG_AGO, LONG_AGO);
  names.sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(list, names.map((pair) => `${pair.join(" ")}\n`).join(""));
}

/** What stands in a page itself: one file beside the list, which Rust includes as text. */
async function inline(name, define, target = options.target) {
  const { outputFiles } = await esbuild.build({ ...options, entryPoints: [`src/inline/${name}.ts`], format: "iife", define, target });
  // An end tag inside would end the script.
  writeFileSync(join(dirname(list), `${name}.inline.js`), outputFiles[0].text.replaceAll("</", "<\\/"));
}

/** The leaf in a browser's tab. */
function leaf() {
  const svg = readFileSync(join(here, "leaf.svg"));
  names.push(["LEAF", keep(hashed("leaf.svg", svg), svg)]);
}

sprite();
leaf();
await appIcons();
// esbuild has then told already what is wrong.
await Promise.all([bundle(), callPage()]).then(serviceWorker).catch(() => process.exit(1));
write();
