import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../architecture/source-files.js";
import { c360, temporaryFolder } from "./command-line.js";

const folders: string[] = [];
afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a golden case's models, in a folder of its own. */
function project(name = "readme"): string {
    const folder = temporaryFolder();
    folders.push(folder);
    cpSync(join(root, "test/golden", name, "models"), join(folder, "models"), { recursive: true });
    return folder;
}

function damage(folder: string, from: string, to: string): void {
    const path = join(folder, "models/shop.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

describe("c360", () => {
    it("ends with 2 when the command line is wrong, and says what was meant", async () => {
        const outcome = await c360(["vaildate"]);
        expect(outcome.code).toBe(2);
        expect(outcome.err).toContain("Did you mean validate?");
    });

    it("ends with 2 when an option's value is none", async () => {
        expect((await c360(["validate", "--format", "xml"])).code).toBe(2);
        expect((await c360(["build", "--data", "x", "--as-of", "31 April"])).code).toBe(2);
        expect((await c360(["build"])).code).toBe(2);
        expect((await c360(["build", "--data", "x", "--db", "y"])).code).toBe(2);
        expect((await c360(["synth", "--out", "x", "--profiles", "0"])).code).toBe(2);
    });

    it("has help with an example for each command", async () => {
        const { out } = await c360(["--help"]);
        const names = [...out.matchAll(/^ {2}([a-z][a-z-]*)/gm)]
            .map(([, name]) => name ?? "")
            .filter((name) => name !== "help");
        expect(names.length).toBeGreaterThanOrEqual(8);
        for (const name of names) {
            const help = await c360([name, "--help"]);
            expect(help.code, name).toBe(0);
            expect(help.out, name).toMatch(new RegExp(`Example:\\n {2}c360 ${name}`));
        }
    });
});

describe("c360 validate", () => {
    it("says that a sound model has no errors", async () => {
        const { code, out } = await c360(["validate"], { cwd: project("history") });
        expect(code).toBe(0);
        expect(out).toBe("no problems in 1 file\n");
    });

    it("shows the line, ends with 1 and writes nothing", async () => {
        const folder = project();
        damage(folder, "of: revenue}", "of: revenu}");
        const { code, err, out } = await c360(["validate", "--project", folder]);
        expect(code).toBe(1);
        expect(err).toContain("help: did you mean `revenue`?");
        expect(err).toMatch(/--> models\/shop\.yaml:\d+:\d+/);
        expect(out).toMatch(/^1 error and 1 warning in 1 file\n/);
        expect(readdirSync(folder).sort()).toEqual([".c360", "models"]);
    });

    it("reports as JSON and as annotations", async () => {
        const folder = project();
        damage(folder, "of: revenue}", "of: revenu}");
        const json = await c360(["validate", "--project", folder, "--format", "json"]);
        const findings = JSON.parse(json.out) as readonly { readonly severity: string; readonly file: string }[];
        expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
        const github = await c360(["validate", "--project", folder, "--format", "github"]);
        expect(github.out).toMatch(/^::error file=models\/shop\.yaml,line=\d+,col=\d+,title=/m);
    });

    it("says where model files are expected when there are none", async () => {
        const folder = temporaryFolder();
        folders.push(folder);
        const { code, err } = await c360(["validate"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[project/no-models]");
    });
});

describe("a model file that cannot be read", () => {
    it("is named: project/unreadable-file", async () => {
        const folder = project();
        mkdirSync(join(folder, "models/folder.yaml"));
        const { code, err } = await c360(["validate"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[project/unreadable-file]: models/folder.yaml cannot be read: EISDIR");
    });

    it.skipIf(process.platform === "win32")("is not waited for when it is a pipe", async () => {
        const folder = project();
        execFileSync("mkfifo", [join(folder, "models/pipe.yaml")]);
        const { code, err } = await c360(["validate"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[project/unreadable-file]: models/pipe.yaml cannot be read: it is no file");
    });

    it("is a finding when it is the folder itself", async () => {
        const folder = temporaryFolder();
        symlinkSync("models", join(folder, "models"));
        const { code, err } = await c360(["validate"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[project/unreadable-file]: models cannot be read: ELOOP");
    });
});

describe("c360 explain-code", () => {
    it("prints the page of a code", async () => {
        const { code, out } = await c360(["explain-code", "names/unknown-column"]);
        expect(code).toBe(0);
        expect(out).toMatch(/^names\/unknown-column \(error\)\n\n/);
    });

    it("says what was meant: project/unknown-code", async () => {
        const { code, err } = await c360(["explain-code", "names/unknown-colum"]);
        expect(code).toBe(2);
        expect(err).toContain("help: did you mean `names/unknown-column`?");
    });
});

describe("c360 generate", () => {
    it("writes, then finds everything up to date, then finds what is stale", async () => {
        const folder = project("history");
        const first = await c360(["generate"], { cwd: folder });
        expect(first.err).toBe("");
        expect(first.out).toMatch(/^Wrote \d+ files of \d+ in /);
        expect((await c360(["generate", "--check"], { cwd: folder })).code).toBe(0);
        const path = join(folder, "models/model.yaml");
        writeFileSync(path, readFileSync(path, "utf8").replaceAll("silver, gold]", "silver, gold, ruby]"));
        const stale = await c360(["generate", "--check"], { cwd: folder });
        expect(stale.code).toBe(1);
        expect(stale.out).toMatch(/^\+.*ruby/m);
        expect(stale.err).toContain("error[output/stale]");
        expect((await c360(["generate"], { cwd: folder })).code).toBe(0);
        expect((await c360(["check"], { cwd: folder })).code).toBe(0);
    });

    it("does not print everything where nothing was generated yet", async () => {
        const { code, out, err } = await c360(["generate", "--check"], { cwd: project("history") });
        expect(code).toBe(1);
        expect(out).toBe("");
        expect(err).toContain("help: run `c360 generate` and commit `generated/`");
    });

    it("does not touch a file that somebody else wrote", async () => {
        const folder = project("history");
        const path = join(folder, "generated/types/index.ts");
        mkdirSync(join(folder, "generated/types"), { recursive: true });
        writeFileSync(path, "// mine\n");
        const refused = await c360(["generate"], { cwd: folder });
        expect(refused.code).toBe(1);
        expect(refused.err).toContain("error[output/foreign-file]");
        expect(readFileSync(path, "utf8")).toBe("// mine\n");
        expect(readdirSync(join(folder, "generated"))).toEqual(["types"]);
        expect((await c360(["generate", "--overwrite"], { cwd: folder })).code).toBe(0);
    });

    it("knows which targets there are", async () => {
        const { code, err } = await c360(["generate", "--target", "oracle"], { cwd: project("history") });
        expect(code).toBe(1);
        expect(err).toContain("error[project/unknown-target]");
    });
});

describe("a template of the project's own", () => {
    const path = "dbt/entities/provenance";

    function override(folder: string, change: (text: string) => string): void {
        const shipped = readFileSync(join(root, `templates/${path}.hbs`), "utf8");
        mkdirSync(join(folder, "templates/dbt/entities"), { recursive: true });
        writeFileSync(join(folder, `templates/${path}.hbs`), change(shipped));
    }

    it("replaces the shipped one", async () => {
        const folder = project();
        override(folder, (text) => text.replace("with\n", "-- ours\nwith\n"));
        expect((await c360(["generate"], { cwd: folder })).code).toBe(0);
        const written = join(folder, "generated/dbt/models/marts/customer/dim_customer_provenance.sql");
        expect(readFileSync(written, "utf8")).toContain("-- ours");
    });

    it("is checked against its view before anything is written", async () => {
        const folder = project();
        override(folder, (text) => text.replace("{{relation candidates}}", "{{relation candidate}}"));
        const { code, err } = await c360(["generate"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toMatch(/error\[template\/unknown-path\][\s\S]*templates\/dbt\/entities\/provenance\.hbs:\d+:\d+/);
        expect(readdirSync(folder).sort()).toEqual([".c360", "models", "templates"]);
    });

    it("that returns other columns than the contract's is found by check", async () => {
        const folder = project();
        override(folder, (text) => text.replace("candidates.attribute,", "upper(candidates.attribute) as attributes,"));
        await c360(["generate"], { cwd: folder });
        const { code, err } = await c360(["check"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[engine/column-mismatch]");
    });
});

describe("c360 test", () => {
    it("runs the fixtures whose names contain a text", async () => {
        const { code, out } = await c360(["test", "-t", "guest_order"], { cwd: project() });
        expect(code).toBe(0);
        expect(out).toContain("a_guest_order_belongs_to_the_account_with_its_email");
        expect(out).toContain("1 fixture passed.");
    });

    it("shows the cells that differ, with the line of the expectation", async () => {
        const folder = project();
        damage(folder, "orders_90d: 1,", "orders_90d: 2,");
        const { code, out } = await c360(["test"], { cwd: folder });
        expect(code).toBe(1);
        expect(out).toMatch(/models\/shop\.yaml:\d+ {2}dim_customer_360/);
        expect(out).toMatch(/^ *- .*2.*expected$/m);
        expect(out).toMatch(/^ *\+ .*1.*got$/m);
        // Nothing was generated here, so the SQL of the relation is shown itself.
        expect(out).toMatch(/^ {4}select \* from final$/m);
    });

    it("reports what is not as expected to programs: fixtures/not-as-expected", async () => {
        const folder = project();
        damage(folder, "orders_90d: 1,", "orders_90d: 2,");
        const { code, out } = await c360(["test", "--format", "json"], { cwd: folder });
        expect(code).toBe(1);
        expect(JSON.parse(out)).toMatchObject([{ code: "fixtures/not-as-expected", file: "models/shop.yaml" }]);
    });

    it("refuses a filter that matches nothing", async () => {
        const { code, err } = await c360(["test", "-t", "nothing_like_it"], { cwd: project() });
        expect(code).toBe(1);
        expect(err).toContain("error[project/unknown-fixture]");
    });
});

describe("c360 synth and build", () => {
    it("write data that the build reads, into one file", async () => {
        const folder = project("binding");
        expect((await c360(["synth", "--profiles", "50", "--out", "data"], { cwd: folder })).code).toBe(0);
        expect(readdirSync(join(folder, "data")).sort()).toEqual(["pos", "truth.csv"]);
        const built = await c360(["build", "--data", "data", "--as-of", "2026-01-31", "--out", "w.duckdb"], {
            cwd: folder,
        });
        expect(built.err).not.toContain("error[");
        expect(built.code).toBe(0);
        expect(built.out).toMatch(/Built \d+ relations in .*: w\.duckdb/);
        expect(readdirSync(folder).sort()).toEqual([".c360", "data", "models", "w.duckdb"]);
    });

    it("name the file and the contract when a table is missing", async () => {
        const folder = project("binding");
        await c360(["synth", "--profiles", "20", "--out", "data"], { cwd: folder });
        rmSync(join(folder, "data/pos/tills.csv"));
        const { code, err } = await c360(["build", "--data", "data", "--as-of", "2026-01-31"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toContain("error[data/missing-table]");
        expect(err).toContain("models/model.yaml");
    });

    it("name the line of a value that is not of its type", async () => {
        const folder = project("binding");
        await c360(["synth", "--profiles", "20", "--out", "data"], { cwd: folder });
        const path = join(folder, "data/pos/tills.csv");
        writeFileSync(path, `${readFileSync(path, "utf8").trimEnd().split("\n")[0]}\n${"x,y,2026-01-01T00:00:00Z\n"}`);
        const { code, err } = await c360(["build", "--data", "data", "--as-of", "2026-01-31"], { cwd: folder });
        expect(code).toBe(1);
        expect(err).toMatch(/error\[data\/wrong-type\]: data\/pos\/tills\.csv: .*`x` \(line 2\)/);
    });
});
