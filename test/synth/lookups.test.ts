import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../src/project/compile.js";
import { root } from "../architecture/source-files.js";
import { deliver } from "./delivered.js";

const { value: library } = compile({ folder: join(root, "test/golden/lookups") });
if (library.model === undefined) throw new Error("the model has errors");
const delivered = deliver(library.model, 400);
const rows = (table: string) => delivered.get(table) ?? [];

it("rows name rows that they can look up, by the whole key", () => {
    const copies = new Set(rows("ils.copies").map(({ book_no: book, copy_no: copy }) => `${book}/${copy}`));
    const named = rows("ils.loans").filter(({ book_no: book, copy_no: copy }) => book !== null && copy !== null);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ book_no: book, copy_no: copy }) => !copies.has(`${book}/${copy}`))).toEqual([]);
});
