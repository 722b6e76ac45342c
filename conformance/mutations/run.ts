/**
 * Shows that the fixtures of the reference model would notice: each mutation of the model or of its SQL must fail at
 * least one. A mutation that no fixture notices is a hole in the fixtures, and fails this run.
 */
import { runFixtures } from "../../src/fixtures/run-fixtures.js";
import { compile, isSound, type Prepared, prepare, type SoundProject } from "../../src/project/index.js";
import type { Renderer } from "../../src/render/renderer.js";
import type { Warehouse } from "../../src/warehouse/plan/warehouse.js";
import { type Mutation, mutationsOf } from "./mutations.js";

const { value: project } = compile({ folder: new URL("../../", import.meta.url).pathname });
if (!isSound(project)) throw new Error("the reference model has errors; see `c360 validate`");

let passed = 0;
let failed = 0;
for (const mutation of mutationsOf(project.model)) {
    const noticed = await firstNotice(mutation, project);
    if (noticed === undefined) failed += 1;
    else passed += 1;
    process.stdout.write(
        `${noticed === undefined ? "MISSED " : "noticed"}  ${mutation.name}${noticed === undefined ? "" : `  by ${noticed}`}\n`,
    );
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The first fixture that fails under a mutation; likely ones are not tried first, so that nothing is tuned. */
async function firstNotice(mutation: Mutation, sound: SoundProject): Promise<string | undefined> {
    const prepared = mutated(mutation, sound);
    if (prepared === undefined) throw new Error(`${mutation.name} leaves nothing to run`);
    const { warehouse, renderer, changed } = prepared;
    for (let start = 0; start < sound.fixtures.length; start += 4) {
        const some = sound.fixtures.slice(start, start + 4);
        const results = await runFixtures(some, warehouse, renderer, { places: sound.places });
        const broken = results.find(({ status }) => status === "broken");
        if (broken !== undefined)
            throw new Error(`${mutation.name} makes SQL that does not run: ${broken.diagnostics[0]?.message}`);
        const notice = results.find(({ status }) => status === "failed");
        if (notice !== undefined) return notice.name;
    }
    if (!changed()) throw new Error(`${mutation.name} changes no statement`);
    return undefined;
}

function mutated(
    mutation: Mutation,
    sound: SoundProject,
): (Prepared & { readonly changed: () => boolean }) | undefined {
    switch (mutation.kind) {
        case "model": {
            const prepared = prepare({ ...sound, model: mutation.mutate(sound.model) }).value;
            return prepared && { ...prepared, warehouse: inLayer(mutation, prepared, sound), changed: () => true };
        }
        case "sql": {
            const prepared = prepare(sound).value;
            if (prepared === undefined) return undefined;
            let changes = 0;
            const renderer: Renderer = {
                render: (body, mode) => {
                    const text = prepared.renderer.render(body, mode);
                    if (!mutation.template.test(body.template)) return text;
                    const other = text.replaceAll(mutation.find, mutation.replace);
                    if (other !== text) changes += 1;
                    return other;
                },
            };
            return { ...prepared, renderer, changed: () => changes > 0 };
        }
    }
}

function inLayer(mutation: Extract<Mutation, { kind: "model" }>, prepared: Prepared, sound: SoundProject): Warehouse {
    if (mutation.layer === undefined) return prepared.warehouse;
    const original = prepare(sound).value?.warehouse.relations ?? [];
    const relations = original.map((relation) =>
        relation.layer === mutation.layer
            ? (prepared.warehouse.relations.find(({ name }) => name === relation.name) ?? relation)
            : relation,
    );
    return { ...prepared.warehouse, relations };
}
