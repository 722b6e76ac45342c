import { describe, expect, test } from "vitest";
import { contentHash } from "../../src/output/content-hash.js";
import { readManifest, writeManifest } from "../../src/output/manifest.js";
import { writeOutput } from "../../src/output/write-output.js";
import { aDisk, type Disk, killedAfter } from "./a-disk.js";
import { aTree, options } from "./a-tree.js";

const first = aTree({ "dbt/a.sql": "select 1", "dbt/b.sql": "select 2", "model.json": "{}\n" });
const second = aTree({ "dbt/a.sql": "select 10", "dbt/c.sql": "select 3", "model.json": "{ }\n" });

/** What a disk holds but for the manifest. */
const texts = ({ content }: Disk): Record<string, string> =>
    Object.fromEntries([...content].filter(([path]) => path !== "manifest.jsonl").sort());

async function generated(): Promise<Disk> {
    const disk = aDisk();
    await writeOutput(first, options(disk));
    return disk;
}

describe("writing", () => {
    test("formats SQL, writes every file and the manifest", async () => {
        const disk = aDisk();
        const { value, diagnostics } = await writeOutput(first, options(disk));
        expect(diagnostics).toEqual([]);
        expect(value).toEqual({
            written: ["dbt/a.sql", "dbt/b.sql", "model.json", "manifest.jsonl"],
            removed: [],
            total: 4,
        });
        expect(texts(disk)).toEqual({ "dbt/a.sql": "select 1\n", "dbt/b.sql": "select 2\n", "model.json": "{}\n" });
        expect(readManifest(disk.content.get("manifest.jsonl") ?? "")).toMatchObject([
            {
                path: "dbt/a.sql",
                target: "duckdb",
                emitter: "dbt",
                origin: { file: "models/shop.yaml", path: "sources.shop.orders", line: 12 },
                format: expect.stringMatching(/^[0-9a-f]{64}$/),
            },
            { path: "dbt/b.sql" },
            { path: "model.json", target: null, emitter: "model", origin: null, format: null },
        ]);
    });

    test("a second time touches nothing", async () => {
        const disk = await generated();
        const frozen = killedAfter(disk, 1);
        // The one change left is the removal of an unfinished file that is not there.
        expect((await writeOutput(first, options(frozen))).value).toEqual({ written: [], removed: [], total: 4 });
    });

    test("replaces what is ours and removes what is no longer generated", async () => {
        const disk = await generated();
        const { value, diagnostics } = await writeOutput(second, options(disk));
        expect(diagnostics).toEqual([]);
        expect(value.removed).toEqual(["dbt/b.sql"]);
        expect(texts(disk)).toEqual({ "dbt/a.sql": "select 10\n", "dbt/c.sql": "select 3\n", "model.json": "{ }\n" });
    });

    test("leaves other targets' files and other emitters' files alone", async () => {
        const disk = await generated();
        const postgres = { emitters: ["dbt"], target: "postgres", targetFolder: "dbt-postgres" } as const;
        await writeOutput(aTree({ "dbt-postgres/a.sql": "select 7" }), options(disk, { scope: postgres }));
        expect(Object.keys(texts(disk))).toEqual(["dbt-postgres/a.sql", "dbt/a.sql", "dbt/b.sql", "model.json"]);
        await writeOutput(first, options(disk));
        expect(Object.keys(texts(disk))).toEqual(["dbt-postgres/a.sql", "dbt/a.sql", "dbt/b.sql", "model.json"]);
        await writeOutput(aTree({}), options(disk, { scope: postgres }));
        expect(Object.keys(texts(disk))).toEqual(["dbt/a.sql", "dbt/b.sql", "model.json"]);
    });

    test("a moved definition changes the manifest alone", async () => {
        const disk = await generated();
        expect((await writeOutput(first, options(disk, { lineOf: () => 13 }))).value.written).toEqual([
            "manifest.jsonl",
        ]);
    });

    test("SQL that the formatter cannot read is written as it is, with a warning", async () => {
        const disk = aDisk();
        const { diagnostics } = await writeOutput(aTree({ "dbt/a.sql": "select $$ from (" }), options(disk));
        expect(diagnostics).toMatchObject([{ code: "output/unformatted", severity: "warning", span: { start: 4 } }]);
        expect(disk.content.get("dbt/a.sql")).toBe("select $$ from (");
    });

    test("a disk that refuses is a finding, not a crash", async () => {
        const full: Disk = {
            ...aDisk(),
            write: () => {
                throw new Error("ENOSPC: no space left on device");
            },
        };
        expect((await writeOutput(first, options(full))).diagnostics).toMatchObject([
            { code: "output/unwritable", message: expect.stringContaining("ENOSPC") },
        ]);
    });
});

describe("a file in the way", () => {
    test("that we did not write stops everything, and is named", async () => {
        const disk = aDisk({ "dbt/a.sql": "my own\n", "model.json": "mine" });
        const { value, diagnostics } = await writeOutput(first, options(disk));
        expect(value.written).toEqual([]);
        expect(diagnostics.map(({ code, span }) => `${code} ${span.file}`)).toEqual([
            "output/foreign-file generated/dbt/a.sql",
            "output/foreign-file generated/model.json",
        ]);
        expect(Object.fromEntries(disk.content)).toEqual({ "dbt/a.sql": "my own\n", "model.json": "mine" });
    });

    test("that we wrote and somebody changed stops everything", async () => {
        const disk = await generated();
        disk.content.set("dbt/a.sql", "select 1 -- improved\n");
        expect((await writeOutput(second, options(disk))).diagnostics).toMatchObject([{ code: "output/foreign-file" }]);
        expect(disk.content.get("dbt/a.sql")).toBe("select 1 -- improved\n");
    });

    test("that we would remove and somebody changed stops everything", async () => {
        const disk = await generated();
        disk.content.set("dbt/b.sql", "select 2 -- improved\n");
        expect((await writeOutput(second, options(disk))).diagnostics).toMatchObject([
            { code: "output/foreign-file", span: { file: "generated/dbt/b.sql" } },
        ]);
    });

    test("is replaced with --overwrite", async () => {
        const disk = aDisk({ "dbt/a.sql": "my own\n" });
        expect((await writeOutput(first, options(disk, { overwrite: true }))).diagnostics).toEqual([]);
        expect(disk.content.get("dbt/a.sql")).toBe("select 1\n");
    });

    test("is replaced when git has its exact content", async () => {
        const disk = aDisk({ "dbt/a.sql": "committed\r\n" });
        const heldByGit = (texts: readonly string[]) => new Set(texts.filter((text) => text === "committed\n"));
        expect((await writeOutput(first, options(disk, { heldByGit }))).diagnostics).toEqual([]);
        expect(disk.content.get("dbt/a.sql")).toBe("select 1\n");
    });

    test("is replaced when it holds the markers of a merge conflict", async () => {
        const conflict = "<<<<<<< ours\nselect 1\n=======\nselect 2\n>>>>>>> theirs\n";
        const disk = await generated();
        disk.content.set("dbt/a.sql", conflict);
        expect((await writeOutput(second, options(disk))).diagnostics).toEqual([]);
        expect(disk.content.get("dbt/a.sql")).toBe("select 10\n");
    });

    test("is left alone when it is what we would write, even with other line ends", async () => {
        const disk = aDisk({ "dbt/a.sql": "select 1\r\n", "model.json": "{}\n" });
        const { value, diagnostics } = await writeOutput(first, options(disk));
        expect(diagnostics).toEqual([]);
        expect(value.written).toEqual(["dbt/b.sql", "manifest.jsonl"]);
    });
});

describe("a manifest", () => {
    test("with conflict markers is the union of both sides: a merge of two branches ends clean", async () => {
        const base = { "dbt/a.sql": "select 1", "model.json": "{}\n" };
        const [ours, theirs] = [
            { ...base, "dbt/x.sql": "select 2" },
            { ...base, "dbt/y.sql": "select 3" },
        ];
        const [left, right] = [aDisk(), aDisk()];
        await writeOutput(aTree({ ...ours, "model.json": "{ours}\n" }), options(left));
        await writeOutput(aTree({ ...theirs, "model.json": "{theirs}\n" }), options(right));
        const merged = aDisk({
            ...texts(left),
            ...texts(right),
            "model.json": "<<<<<<< ours\n{ours}\n=======\n{theirs}\n>>>>>>> theirs\n",
            "manifest.jsonl": `<<<<<<< ours\n${left.content.get("manifest.jsonl")}=======\n${right.content.get("manifest.jsonl")}>>>>>>> theirs\n`,
        });
        const both = aTree({ ...ours, ...theirs, "model.json": "{both}\n" });
        expect((await writeOutput(both, options(merged))).diagnostics).toEqual([]);
        const fresh = aDisk();
        await writeOutput(both, options(fresh));
        expect(Object.fromEntries(merged.content)).toEqual(Object.fromEntries(fresh.content));
        expect((await writeOutput(both, options(merged))).value.written).toEqual([]);
    });

    test("that speaks of files elsewhere is not believed", async () => {
        const entry = { sha256: "0", target: null, emitter: "dbt", origin: null, format: null };
        const lines = ["../../etc/passwd", "/etc/passwd", "C:/x", "a/../../b", ""].map((path) => ({ ...entry, path }));
        expect(readManifest(lines.map((line) => JSON.stringify(line)).join("\n"))).toEqual([]);
        expect(
            readManifest('not json\n{"path": 1}\n{"path": "a", "sha256": "0", "emitter": "other"}\n{broken'),
        ).toEqual([]);
    });
});

describe("the format cache", () => {
    test("gives the same bytes as formatting again", async () => {
        const disk = await generated();
        expect((await writeOutput(first, options(disk, { cache: false }))).value.written).toEqual([]);
    });

    test("takes the text that is there, as long as its hash is the manifest's", async () => {
        const disk = await generated();
        // As if an older house pass had written it under the very same key.
        const older = "select    1\n";
        const manifest = readManifest(disk.content.get("manifest.jsonl") ?? "").map((entry) =>
            entry.path === "dbt/a.sql" ? { ...entry, sha256: contentHash(older) } : entry,
        );
        disk.content.set("dbt/a.sql", older);
        disk.content.set("manifest.jsonl", writeManifest(manifest));
        expect((await writeOutput(first, options(disk))).value.written).toEqual([]);
        expect((await writeOutput(first, options(disk, { cache: false }))).value.written).toEqual([
            "dbt/a.sql",
            "manifest.jsonl",
        ]);
        expect(disk.content.get("dbt/a.sql")).toBe("select 1\n");
    });
});

describe("a run that is killed", () => {
    test("at any point leaves whole files, and the next run goes on from there", async () => {
        const third = aTree({ "dbt/a.sql": "select 100", "dbt/b.sql": "select 2", "model.json": "{  }\n" });
        const fresh = aDisk();
        await writeOutput(third, options(fresh));
        const whole = new Set(["select 1\n", "select 2\n", "select 10\n", "select 3\n", "{}\n", "{ }\n"]);
        let points = 0;
        for (let killed = true; killed; points += 1) {
            const disk = await generated();
            const result = await writeOutput(second, options(killedAfter(disk, points)));
            killed = result.diagnostics.length > 0;
            const halfway = Object.entries(texts(disk)).filter(([path]) => path !== ".unfinished");
            expect(halfway.filter(([, text]) => !whole.has(text))).toEqual([]);
            // The model has changed meanwhile: nothing that stands there may be taken for somebody else's.
            expect((await writeOutput(third, options(disk))).diagnostics).toEqual([]);
            expect(Object.fromEntries(disk.content)).toEqual(Object.fromEntries(fresh.content));
        }
        expect(points).toBeGreaterThan(10);
    });

    test("twice in a row is no worse", async () => {
        for (let one = 0; one < 12; one += 1) {
            for (let two = 0; two < 12; two += 1) {
                const disk = await generated();
                await writeOutput(second, options(killedAfter(disk, one)));
                await writeOutput(first, options(killedAfter(disk, two)));
                expect((await writeOutput(second, options(disk))).diagnostics).toEqual([]);
                expect(Object.keys(texts(disk))).toEqual(["dbt/a.sql", "dbt/c.sql", "model.json"]);
            }
        }
    });
});
