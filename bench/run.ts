/** Measures c360 on synthetic projects, and writes bench/results.json and the tables of docs/performance.md. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureCold, measureWhole } from "./cold.js";
import { findDbt } from "./dbt.js";
import { projects, publish } from "./document.js";
import { measureGenerations } from "./generations.js";
import { thisMachine } from "./machine.js";
import { repository } from "./programs.js";
import type { Results } from "./results.js";
import { measureStarts } from "./starts.js";
import { makeSubject } from "./subject.js";
import { tableOf } from "./table.js";
import { measureValidations } from "./validations.js";

const sizes = [100, 1000, 5000] as const;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function measure(folder: string): Promise<Results> {
    const found = await findDbt();
    if ("missing" in found) say(`dbt is not run: ${found.missing}`);
    const dbt = "missing" in found ? null : found;
    say("writing projects");
    const subjects = sizes.map((relations) => makeSubject(relations, join(folder, String(relations))));
    say("starting");
    const starts = await measureStarts();
    const cold = await measureCold(subjects, say);
    const projects = subjects.map(({ size, generatedFiles }) => ({ ...size, generatedFiles: generatedFiles() }));
    const middle = subjects[1];
    if (middle === undefined) throw new Error("there is no project of the size that targets speak of");
    say("generating as a command");
    const whole = await measureWhole(middle);
    say("validating");
    const validations = await measureValidations(middle, dbt);
    say("generating again");
    const generations = await measureGenerations(middle, validations);
    const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { readonly version: string };
    return {
        machine: thisMachine(),
        versions: { c360: manifest.version, node: process.versions.node, dbt: dbt?.version ?? null },
        projects,
        figures: [...validations.figures, ...generations, ...cold, ...whole, ...starts],
    };
}

const folder = mkdtempSync(join(tmpdir(), "c360-bench-"));
try {
    const results = await measure(folder);
    publish(projects, results);
    process.stdout.write(`\n${tableOf(results)}`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
