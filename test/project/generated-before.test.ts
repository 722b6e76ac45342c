import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compile, type GenerateOptions, generate, isSound, type SoundProject } from "../../src/project/index.js";
import { root } from "../architecture/source-files.js";

let folder = "";
let remembered = "";
beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "c360-before-"));
    remembered = join(folder, ".c360/cache/generated.json");
    cpSync(join(root, "test/golden/readme/models"), join(folder, "models"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function project(): SoundProject {
    const { value } = compile({ folder });
    if (!isSound(value)) throw new Error("the golden model has errors");
    return value;
}

const run = (options: GenerateOptions = {}) => generate(project(), { remember: true, ...options });
const nothing = { changed: [], removed: [], total: expect.any(Number), diff: "" };
const customer = "dbt/models/marts/customer/dim_customer.sql";
const at = (path: string): string => join(folder, "generated", path);

describe("generating the same again", () => {
    it("says what generating anew would say, and touches nothing", async () => {
        const first = await run();
        expect(first.value.changed.length).toBe(first.value.total);
        const time = statSync(at(customer)).mtimeMs;
        const again = await run();
        expect(again).toEqual({ value: { ...nothing, total: first.value.total }, diagnostics: [] });
        expect(await run({ cache: false })).toEqual(again);
        expect(statSync(at(customer)).mtimeMs).toBe(time);
    });

    it("is remembered only where that was asked for", async () => {
        await generate(project());
        expect(existsSync(join(folder, ".c360"))).toBe(false);
    });

    it("notices a model file that changed", async () => {
        await run();
        const file = join(folder, "models/shop.yaml");
        writeFileSync(file, readFileSync(file, "utf8").replace("A person who shops with us.", "A customer."));
        expect((await run()).value.changed).toContain(customer);
        expect(readFileSync(at(customer), "utf8")).toContain("A customer.");
    });

    it("notices a template that is put over a shipped one", async () => {
        await run();
        const template = "templates/dbt/entities/resolved_dimension.hbs";
        mkdirSync(join(folder, "templates/dbt/entities"), { recursive: true });
        writeFileSync(join(folder, template), `-- Our own.\n${readFileSync(join(root, template), "utf8")}`);
        expect((await run()).value.changed).toContain(customer);
    });

    it("notices a generated file that is gone, and one that somebody changed", async () => {
        await run();
        rmSync(at(customer));
        expect((await run()).value.changed).toEqual([customer]);
        writeFileSync(at(customer), "select 1\n");
        expect((await run()).diagnostics).toMatchObject([{ code: "output/foreign-file" }]);
        expect((await run({ overwrite: true })).value.changed).toEqual([customer]);
    });

    it("notices another folder", async () => {
        const first = await run();
        const out = join(folder, "elsewhere");
        expect((await run({ out })).value.changed.length).toBe(first.value.total);
    });

    it.each(["", "{", "null", '{"inputs":1}', '{"inputs":"a","manifest":"b"}'])(
        "passes over a memory that is %j",
        async (text) => {
            const first = await run();
            writeFileSync(remembered, text);
            expect((await run()).value).toEqual({ ...nothing, total: first.value.total });
            expect(readFileSync(remembered, "utf8")).not.toBe(text);
        },
    );

    it("does not believe a memory whose manifest is another", async () => {
        await run();
        const manifest = at("manifest.jsonl");
        writeFileSync(manifest, readFileSync(manifest, "utf8").split("\n").slice(5).join("\n"));
        expect((await run()).value.changed).toEqual(["manifest.jsonl"]);
    });
});
