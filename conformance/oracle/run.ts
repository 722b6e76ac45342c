// Holds identity resolution against its references on as many random worlds as one has patience for, of seeds that the
// tests do not try: `npm run conformance:oracle -- 400`, which is 100 000 graphs. Not part of any other run.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const worlds = Number(process.argv[2] ?? 200);
if (!Number.isInteger(worlds) || worlds < 32)
    throw new Error("usage: npm run conformance:oracle -- <worlds, 32 or more>");
const first = Number(process.argv[3] ?? Math.floor(Math.random() * 1_000_000));
process.stdout.write(
    `${worlds} worlds of 250 graphs; the same again: npm run conformance:oracle -- ${worlds} ${first}\n`,
);
const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "test/identity/oracle.test.ts"],
    {
        cwd: fileURLToPath(new URL("../../", import.meta.url)),
        env: { ...process.env, WORLDS: String(worlds), FIRST_WORLD: String(first) },
        stdio: "inherit",
    },
);
process.exitCode = status ?? 1;
