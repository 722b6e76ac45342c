import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../../src/diagnostics/result.js";
import { duckdb } from "../../../src/dialects/duckdb.js";
import { buildFile, type FileBuild } from "../../../src/engine/build-file.js";
import { openSession, type Row } from "../../../src/engine/session.js";
import { readTemplates, templatesFolder } from "../../../src/render/read-templates.js";
import { createRenderer } from "../../../src/render/renderer.js";
import { makeColumn } from "../../../src/warehouse/plan/make-column.js";
import { makeMart } from "../../../src/warehouse/plan/make-relation.js";
import { modelRef } from "../../../src/warehouse/plan/reference.js";
import type { Warehouse } from "../../../src/warehouse/plan/warehouse.js";
import { planned } from "../planned.js";

const require = createRequire(import.meta.url);

const model = planned(`project: {name: acme, targets: [duckdb]}
sources:
  - name: shop
    description: Web shop.
    version: 1.0.0
    tables:
      - name: items
        description: One row per item.
        key: id
        changes: overwrite
        updated_at: changed_at
        columns:
          - {name: id, type: integer, required: true, description: Number of the item.}
          - {name: title, type: string, description: What it is called.}
          - {name: changed_at, type: timestamp, required: true, description: When it changed.}
`);

/** A relation that reads an item again when it changed, and keeps no item that is gone. */
const kept: Warehouse = (() => {
    const self = modelRef("fct_kept", duckdb);
    const origin = { file: "models/model.yaml", path: "sources.shop" };
    const relation = makeMart(
        { name: "kept", owner: null, version: "1.0.0", origin },
        {
            name: "fct_kept",
            layer: "events",
            description: "One row per item.",
            columns: [
                makeColumn("id", { kind: "integer" }, "Number.", { nullable: false }),
                makeColumn("title", { kind: "string" }, "Title."),
                makeColumn("changed_at", { kind: "timestamp" }, "When it changed."),
            ],
            key: ["id"],
            parents: [modelRef("stg_shop__items", duckdb)],
            upkeep: { kind: "incremental", key: "id", before: { template: "kept_before", view: { self } } },
            body: { template: "kept", view: { self } },
        },
    );
    return { ...model.warehouse, relations: [...model.warehouse.relations, relation] };
})();

const template = `select i.id, {{#incremental}}i.title || ' again'{{else}}i.title{{/incremental}} as title, i.changed_at
from stg_shop__items as i
{{#incremental}}
left join {{self}} as stored on i.id = stored.id
where i.changed_at is distinct from stored.changed_at
{{/incremental}}`;
const before = "delete from {{self}} where id not in (select id from stg_shop__items)";
const rendererOf = (text: string) =>
    createRenderer(new Map([...readTemplates(templatesFolder), ["kept", text], ["kept_before", before]]));

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "c360-go-on-"));
    mkdirSync(join(folder, "data", "shop"), { recursive: true });
    deliver("1,Lamp,2026-01-01", "2,Chair,2026-01-02", "3,Rug,2026-01-03");
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = (): string => join(folder, "warehouse.duckdb");

function deliver(...rows: readonly string[]): void {
    writeFileSync(join(folder, "data", "shop", "items.csv"), `${["id,title,changed_at", ...rows].join("\n")}\n`);
}

interface Rest {
    readonly asOf?: string;
    readonly fresh?: boolean;
    readonly text?: string;
    readonly out?: string;
}

const build = ({
    asOf = "2026-01-31",
    fresh = false,
    text = template,
    out: file = out(),
}: Rest = {}): Promise<Result<FileBuild>> =>
    buildFile(kept, rendererOf(text), {
        input: { kind: "folder", path: join(folder, "data") },
        out: file,
        asOf: `${asOf} 00:00:00.000000`,
        places: model.places,
        fresh,
        threads: 1,
        memoryLimit: "500MB",
    });

async function rows(file = out()): Promise<readonly Row[]> {
    const session = await openSession({ file, threads: 1, memoryLimit: "200MB", tempDirectory: `${file}.query` });
    try {
        return await session.rows("select id::integer as id, title from fct_kept order by id");
    } finally {
        session.close();
    }
}

/** Another process that has the file open to write. */
async function hold(file: string): Promise<ChildProcess> {
    const script = `
        const { DuckDBInstance } = require(${JSON.stringify(require.resolve("@duckdb/node-api"))});
        DuckDBInstance.create(process.argv[1]).then(() => console.log("open"));
        setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["-e", script, file]);
    await once(holder.stdout, "data");
    return holder;
}

const continued = ({ value }: Result<FileBuild>) =>
    value.report?.relations.find(({ name }) => name === "fct_kept")?.continued;
const codes = ({ diagnostics }: Result<FileBuild>) => diagnostics.map(({ code }) => code);

const fresh = [
    { id: 1, title: "Lamp" },
    { id: 2, title: "Chair" },
    { id: 3, title: "Rug" },
];

describe("a second build", () => {
    it("reads again only what changed", async () => {
        expect(continued(await build())).toBeNull();
        expect(await rows()).toEqual(fresh);
        deliver("1,Lamp,2026-01-01", "2,Stool,2026-01-05", "4,Vase,2026-01-04");
        const again = await build();
        expect(codes(again)).toEqual([]);
        expect(continued(again)).toEqual({ read: 2, remembers: false });
        expect(await rows()).toEqual([
            { id: 1, title: "Lamp" },
            { id: 2, title: "Stool again" },
            { id: 4, title: "Vase again" },
        ]);
    });

    it("over the same data reads nothing again", async () => {
        await build();
        expect(continued(await build())).toEqual({ read: 0, remembers: false });
        expect(await rows()).toEqual(fresh);
    });

    it("begins anew with --fresh, at an earlier moment, and when a definition changed", async () => {
        await build();
        expect(continued(await build({ fresh: true }))).toBeNull();
        expect(continued(await build({ asOf: "2026-02-01" }))).toEqual({ read: 0, remembers: false });
        expect(continued(await build({ asOf: "2026-01-02" }))).toBeNull();
        expect(await rows()).toEqual(fresh.slice(0, 2));
        const changed = template.replace("}i.title{", "}upper(i.title){");
        expect(continued(await build({ text: changed }))).toBeNull();
        expect((await rows())[0]).toEqual({ id: 1, title: "LAMP" });
        expect(continued(await build({ text: changed }))).toEqual({ read: 0, remembers: false });
    });

    it("that fails leaves what it would have gone on from", async () => {
        await build();
        const earlier = readFileSync(out());
        deliver("1,Lamp,never");
        expect(codes(await build())).toEqual(["data/wrong-type"]);
        expect(readFileSync(out()).equals(earlier)).toBe(true);
    });

    it("goes on in a file that is called like a schema", async () => {
        const file = join(folder, "c360.duckdb");
        await build({ out: file });
        const again = await build({ out: file });
        expect(codes(again)).toEqual([]);
        expect(continued(again)).toEqual({ read: 0, remembers: false });
        expect(await rows(file)).toEqual(fresh);
    });
});

describe("a file of an earlier build that cannot be gone on from", () => {
    it("is warned of when it is damaged, and built anew (engine/earlier-unreadable)", async () => {
        await build();
        const damaged = readFileSync(out()).fill(7, 4096, 8192);
        writeFileSync(out(), damaged);
        const again = await build();
        expect(codes(again)).toEqual(["engine/earlier-unreadable"]);
        expect(again.diagnostics[0]?.severity).toBe("warning");
        expect(continued(again)).toBeNull();
        expect(await rows()).toEqual(fresh);
    });

    it("is warned of when it is open elsewhere", async () => {
        await build();
        const holder = await hold(out());
        const again = await build().finally(() => holder.kill());
        expect(codes(again)).toEqual(["engine/earlier-unreadable"]);
        expect(await rows()).toEqual(fresh);
    });

    it("is replaced without a word when another program made it", async () => {
        const session = await openSession({ file: out(), threads: 1, tempDirectory: `${out()}.other` });
        await session.run("create table fct_kept as select 9 as id; checkpoint");
        session.close();
        const first = await build();
        expect(codes(first)).toEqual([]);
        expect(continued(first)).toBeNull();
        expect(await rows()).toEqual(fresh);
    });

    it("is gone on from wherever it was moved", async () => {
        await build();
        const moved = join(folder, "moved.duckdb");
        cpSync(out(), moved);
        expect(continued(await build({ out: moved }))).toEqual({ read: 0, remembers: false });
    });
});
