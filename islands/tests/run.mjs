// Runs tests/*.test.mjs: esbuild puts each together with the TypeScript that it imports, Node runs the result.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const built = mkdtempSync(join(tmpdir(), "linden-islands-"));
try {
  await esbuild.build({
    entryPoints: readdirSync(here).filter((file) => file.endsWith(".test.mjs")).map((file) => join(here, file)),
    outdir: built,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  const tests = readdirSync(built).map((file) => join(built, file));
  process.exitCode = spawnSync(process.execPath, ["--test", ...tests], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(built, { recursive: true });
}
