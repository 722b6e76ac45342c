import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { c360, temporaryFolder } from "./command-line.js";

const root = temporaryFolder();
const project = join(root, "acme");
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(project, path), "utf8");
const modelFiles = (): readonly string[] =>
    readdirSync(join(project, "models"), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".yaml"))
        .sort();

const plan = (...events: readonly string[]): string =>
    JSON.stringify({
        rules: events.map((key) => ({
            key,
            type: "TRACK",
            jsonSchema: {
                properties: {
                    properties: {
                        properties: { email: { type: "string" }, plan: { type: "string", enum: ["day", "year"] } },
                        required: ["plan"],
                    },
                },
            },
        })),
    });

describe("c360 import", () => {
    beforeAll(async () => {
        await c360(["init", "acme", "--yes"], { cwd: root });
        mkdirSync(join(root, "raw/desk"), { recursive: true });
        mkdirSync(join(root, "raw/erp"));
        writeFileSync(join(root, "raw/desk/members.csv"), "member_no\n1\n");
        writeFileSync(
            join(root, "raw/desk/refunds.csv"),
            "refund_id,member_no,refunded_at\n1,7,2025-01-01\n2,8,2025-01-02\n",
        );
        writeFileSync(join(root, "raw/erp/staff.csv"), "staff_id,mail\n1,a@x.test\n2,b@x.test\n");
        writeFileSync(join(root, "plan.json"), plan("Plan Changed", "Course Booked"));
    });

    it("adds a tracking plan to a project, with the identifiers that the project knows: init/already-declared", async () => {
        const before = modelFiles().map((path) => [path, read(`models/${path}`)]);
        const { code, out, err } = await c360(["import", "../plan.json", "--source", "web"], { cwd: project });
        expect(err).toContain(
            "warning[init/already-declared]: the event `course_booked` is declared already, and is left as it is\n",
        );
        expect(err).toContain("help: compare by hand with models/events.yaml, where it stands");
        expect(code).toBe(0);
        expect(out).toBe(`Wrote 2 files
  models/sources/web.yaml
  models/events/web.yaml

7 lines to judge: look for "# review".

Next
  npx c360 validate
  npx c360 generate
  npx c360 synth --out data
`);
        for (const [path, text] of before) expect(read(`models/${path}`)).toBe(text);
        expect(read("models/sources/web.yaml")).toContain(
            "{name: email, type: string, optional: true, pii: email, identifier: person.email} # review: looks like an e-mail\n",
        );
        expect(read("models/sources/web.yaml")).toContain(
            "{name: user_id, type: string} # review: looks like somebody's number; person has no identifier user_id yet\n",
        );
        expect(read("models/events/web.yaml")).toContain("    identity: person\n");
        expect((await c360(["validate"], { cwd: project })).out).toBe("no problems in 7 files\n");
    });

    it("adds nothing twice: init/nothing-new", async () => {
        const before = modelFiles();
        const { code, out, err } = await c360(["import", "../plan.json", "--source", "web"], { cwd: project });
        expect(err).toContain("warning[init/already-declared]: the table `web.plan_changed`");
        expect(err).toContain(
            "warning[init/nothing-new]: ../plan.json holds nothing that the project does not declare",
        );
        expect([code, out]).toEqual([0, ""]);
        expect(modelFiles()).toEqual(before);
    });

    it("prints what it would write with --dry-run", async () => {
        const before = modelFiles();
        const { code, out } = await c360(["import", "../raw", "--dry-run"], { cwd: project });
        expect(code).toBe(0);
        expect(out).toContain("# models/sources/erp.yaml\n# What arrives");
        expect(modelFiles()).toEqual(before);
    });

    it("adds new sources and new tables of known ones from raw data: init/source-continued", async () => {
        const { code, out, err } = await c360(["import", "../raw"], { cwd: project });
        expect(code).toBe(0);
        expect(out).toContain("  models/sources/desk_2.yaml\n  models/sources/erp.yaml\n");
        expect(out).toContain("npx c360 build --data ../raw\n");
        expect(err).toContain("warning[init/already-declared]: the table `desk.members`");
        expect(err).toContain(
            "warning[init/source-continued]: the source `desk` is declared already; `refunds` came to a source `desk_2` of its own",
        );
        expect(err).toContain("help: move them to `tables:` of desk in models/sources.yaml, or keep both");
        const desk = read("models/sources/desk_2.yaml");
        expect(desk).toContain("    schema: raw_desk\n");
        expect(desk).toContain("identifier: person.member_no}");
        expect(read("models/sources/erp.yaml")).toContain(
            "{name: mail, type: string, required: true, pii: email, identifier: person.email}",
        );
        expect((await c360(["validate"], { cwd: project })).code).toBe(0);
        expect((await c360(["generate"], { cwd: project })).code).toBe(0);
        expect((await c360(["check"], { cwd: project })).code).toBe(0);
    });

    it("takes another name for a file that is there", async () => {
        writeFileSync(join(project, "models/sources/shop.yaml"), "# mine\n");
        writeFileSync(
            join(root, "sources.yml"),
            "sources: [{name: shop, tables: [{name: a, columns: [{name: id}]}]}]\n",
        );
        const { code, out } = await c360(["import", "../sources.yml"], { cwd: project });
        expect(code).toBe(0);
        expect(out).toContain("Wrote 1 file\n  models/sources/shop_2.yaml\n");
        expect(read("models/sources/shop.yaml")).toBe("# mine\n");
    });

    it("shows where a file goes wrong, and writes nothing", async () => {
        const before = modelFiles();
        writeFileSync(join(root, "wrong.yml"), "sources:\n  - name: b\n    tables: orders\n");
        const { code, err } = await c360(["import", "../wrong.yml"], { cwd: project });
        expect(code).toBe(1);
        expect(err).toContain(
            "error[init/unexpected-shape]: `tables` of source b is a single value, where a list must be",
        );
        expect(err).toContain("--> ../wrong.yml:3:13");
        expect(err).toContain("3 |     tables: orders\n");
        expect((await c360(["import", "../none"], { cwd: project })).err).toContain("error[init/nothing-to-read]");
        expect(modelFiles()).toEqual(before);
    });

    it("needs a project without errors", async () => {
        const broken = join(root, "broken");
        mkdirSync(join(broken, "models"), { recursive: true });
        writeFileSync(join(broken, "models/project.yaml"), "project: {nmae: x}\n");
        const { code, err } = await c360(["import", "plan.json", "--project", "broken"], { cwd: root });
        expect(code).toBe(1);
        expect(err).toContain("error[language/unknown-key]");
        expect(readdirSync(join(broken, "models"))).toEqual(["project.yaml"]);
        expect((await c360(["import", "plan.json", "--project", "nowhere"], { cwd: root })).err).toContain(
            "error[project/no-models]",
        );
    });

    it("takes back what it wrote when the disk refuses", async () => {
        const fresh = join(root, "fresh");
        await c360(["init", "fresh", "--yes"], { cwd: root });
        // Nobody, root included, can write below a file.
        writeFileSync(join(fresh, "models/events"), "");
        const { code, err } = await c360(["import", "../plan.json"], { cwd: fresh });
        expect(code).toBe(1);
        expect(err).toContain("error[init/unwritable]");
        expect(existsSync(join(fresh, "models/sources"))).toBe(false);
    });
});
