// Builds the reference model from more than a million synthetic rows with every difficulty on, and holds who is who
// against the truth that was written beside them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSession } from "../../src/engine/session.js";
import { build, compile, isSound, type SoundProject, writeSynthetic } from "../../src/project/index.js";
import { type Bound, boundsOn } from "./bounds.js";

const asOf = "2026-01-31 00:00:00.000000";
const profiles = 60_000;

async function warehouseIn(folder: string, project: SoundProject): Promise<string> {
    const data = join(folder, "data");
    const out = join(folder, "warehouse.duckdb");
    const written = await writeSynthetic(project, { profiles, seed: 1, asOf, out: data });
    const built = await build(project, { input: { kind: "folder", path: data }, asOf: "2026-01-31", out });
    const findings = [...written.diagnostics, ...built.diagnostics];
    if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join("\n"));
    return out;
}

async function measure(folder: string): Promise<readonly Bound[]> {
    const { value: project } = compile({ folder: fileURLToPath(new URL("../../", import.meta.url)) });
    if (!isSound(project)) throw new Error("the reference model has errors; see `c360 validate`");
    const file = await warehouseIn(folder, project);
    const session = await openSession({ file, dataFolder: folder, tempDirectory: join(folder, "spill") });
    try {
        return await boundsOn(session, join(folder, "data/truth.csv"), project.model);
    } finally {
        session.close();
    }
}

const folder = mkdtempSync(join(tmpdir(), "c360-truth-"));
try {
    const bounds = await measure(folder);
    for (const { name, value, holds, bound } of bounds)
        process.stdout.write(`${holds ? "ok     " : "FAILED "} ${name}: ${value}${holds ? "" : `, not ${bound}`}\n`);
    const failed = bounds.filter(({ holds }) => !holds).length;
    process.stdout.write(`\n${bounds.length - failed} passed, ${failed} failed\n`);
    process.exitCode = failed === 0 ? 0 : 1;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
