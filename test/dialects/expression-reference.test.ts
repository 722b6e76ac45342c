import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { constructs } from "../../src/dialects/constructs.js";
import { expressionReference } from "../../src/dialects/expression-reference.js";
import { functionNames, usage } from "../../src/expression/functions.js";

const path = new URL("../../docs/expressions.md", import.meta.url);
const page = expressionReference();

it("the committed page is the one the catalogue makes", () => {
    if (process.env.UPDATE_DOCS === "1") writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
});

it("every function and every construct has its line", () => {
    for (const name of functionNames) expect(page).toContain(`\n| \`${usage(name)}\` | `);
    for (const { name } of constructs) expect(page).toContain(`\n| ${name.replaceAll("|", "\\|")} | `);
});

it("every row has the cells of its table's head", () => {
    const cells = (line: string): number => line.replaceAll("\\|", "").split("|").length;
    let head = 0;
    for (const line of page.split("\n")) {
        if (!line.startsWith("|")) head = 0;
        else if (head === 0) head = cells(line);
        else expect(cells(line), line).toBe(head);
    }
});
