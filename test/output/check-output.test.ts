import { expect, test } from "vitest";
import { checkOutput } from "../../src/output/check-output.js";
import { writeOutput } from "../../src/output/write-output.js";
import { aDisk, killedAfter } from "./a-disk.js";
import { aTree, options } from "./a-tree.js";

const tree = aTree({ "dbt/a.sql": "select 1", "dbt/b.sql": "select 2", "model.json": "{}\n" });

test("nothing is said of files that are what the model says", async () => {
    const disk = aDisk();
    await writeOutput(tree, options(disk));
    expect(await checkOutput(tree, options(killedAfter(disk, 0)))).toEqual({
        value: { diff: "", stale: [], total: 4 },
        diagnostics: [],
    });
});

test("stale files are shown as unified diffs and counted in one error at the definition of the first", async () => {
    const disk = aDisk();
    await writeOutput(tree, options(disk));
    const next = aTree({ "dbt/a.sql": "select 10", "dbt/c.sql": "select 3", "model.json": "{}\n" });
    const { value, diagnostics } = await checkOutput(next, options(killedAfter(disk, 0)));
    expect(value.stale).toEqual(["dbt/a.sql", "dbt/b.sql", "dbt/c.sql", "manifest.jsonl"]);
    expect(value.diff).toContain(
        [
            "--- generated/dbt/a.sql",
            "+++ generated/dbt/a.sql",
            "@@ -1,1 +1,1 @@",
            "-select 1",
            "+select 10",
            "",
            "--- generated/dbt/b.sql",
            "+++ /dev/null",
            "@@ -1,1 +0,0 @@",
            "-select 2",
            "",
            "--- /dev/null",
            "+++ generated/dbt/c.sql",
            "@@ -0,0 +1,1 @@",
            "+select 3",
            "",
        ].join("\n"),
    );
    expect(diagnostics).toMatchObject([
        {
            code: "output/stale",
            message: "4 of 4 generated files are not what the model says",
            span: { file: "models/shop.yaml", start: 4, end: 9 },
        },
    ]);
});

test("a file that somebody else put there is stale too", async () => {
    const disk = aDisk({ "dbt/a.sql": "my own\n" });
    expect((await checkOutput(tree, options(disk))).value.diff).toContain("-my own\n+select 1\n");
});
