import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emitted, type PrintedTree, shop } from "../emitters/a-project.js";
import { usage } from "./usage.js";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "c360-types-"));
let tree: PrintedTree = new Map();

/** What an application that is as strict as can be is compiled with. */
const options = {
    target: "ES2023",
    lib: ["ES2023"],
    module: "NodeNext",
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    outDir: "out",
    rootDir: ".",
};

beforeAll(async () => {
    tree = await emitted(shop, ["typescript"]);
    symlinkSync(modules, join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const [path, { text }] of tree) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What tsc says; empty when it has nothing to say. */
function compile(files: readonly string[], more: object = {}): string {
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...options, ...more }, files }));
    try {
        execFileSync(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
        return "";
    } catch (error) {
        return (error as { readonly stdout: string }).stdout;
    }
}

describe("the emitted types", () => {
    test("compile on their own, with declarations that need no inference", () => {
        expect(compile([...tree.keys()], { declaration: true, isolatedDeclarations: true })).toBe("");
    });

    test("let an application write what is right and nothing else", () => {
        writeFileSync(join(folder, "usage.ts"), usage);
        expect(compile(["usage.ts"])).toBe("");
    });

    test("would fail that test if a wrong line compiled", () => {
        writeFileSync(
            join(folder, "usage.ts"),
            `${usage}\n// @ts-expect-error nothing is wrong here\nexport const fine = 1;\n`,
        );
        expect(compile(["usage.ts"])).toContain("Unused '@ts-expect-error' directive");
    });

    test("check consent when they run, too: a withdrawal counts at once", async () => {
        writeFileSync(join(folder, "usage.ts"), "export {};\n");
        expect(compile([...tree.keys()])).toBe("");
        const url = pathToFileURL(join(folder, "out/types/index.js")).href;
        const { createTracker, orderCompleted } = (await import(url)) as {
            createTracker: (transport: (message: object) => void, granted: () => Set<string>) => Tracker;
            orderCompleted: (properties: object) => object;
        };
        interface Tracker {
            readonly track: (call: object) => boolean;
            readonly has: (purpose: string) => boolean;
            readonly dropped: () => number;
        }
        const sent: object[] = [];
        const granted = new Set(["analytics"]);
        const tracker = createTracker(
            (message) => sent.push(message),
            () => granted,
        );
        const order = orderCompleted({ order_id: "1", total: "1.00", status: "paid" });
        expect([tracker.has("analytics"), tracker.track(order)]).toEqual([true, true]);
        granted.delete("analytics");
        expect([tracker.has("analytics"), tracker.track(order), tracker.dropped()]).toEqual([false, false, 1]);
        expect(sent).toEqual([
            {
                event: 'Order "Completed"',
                properties: { order_id: "1", total: "1.00", status: "paid" },
                context: { c360: { version: 2 } },
            },
        ]);
    });
});

describe("names", () => {
    const exported = (path: string): readonly string[] =>
        [
            ...(tree.get(path)?.text ?? "").matchAll(/^export (?:declare )?(?:const|type|interface|function) (\w+)/gm),
        ].map(([, name]) => name ?? "");

    test("are exported once", () => {
        const names = [...tree.keys()].flatMap(exported);
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    });

    test("that are words of the language take what they are to them", () => {
        expect(exported("types/events/delete.ts")).toEqual(["DeleteEvent", "DeleteEventCall", "deleteEvent"]);
    });

    test("of lists that differ are each their owner's", () => {
        expect(exported("types/enums.ts").filter((name) => /status/i.test(name))).toEqual([
            "deleteStatuses",
            "DeleteStatus",
            "orderCompletedStatuses",
            "OrderCompletedStatus",
            "productStatuses",
            "ProductStatus",
        ]);
    });

    test("do not change when something is added", async () => {
        const more = `${shop}
  - name: wishlist_changed
    label: Wishlist Changed
    description: Something was wished for.
    owner: commerce
    version: 1.0.0
    identity: person
    properties:
      - {name: order_id, type: string, required: true, description: None.}
    from:
      - {table: shop.orders, at: ordered_at}
`;
        const before = new Set([...tree.keys()].flatMap(exported));
        const after = new Map(await emitted(more, ["typescript"]));
        const names = new Set(
            [...after.values()].flatMap(({ text }) =>
                [...text.matchAll(/^export (?:const|type|interface|function) (\w+)/gm)].map(([, name]) => name),
            ),
        );
        expect([...before].filter((name) => !names.has(name))).toEqual([]);
    });
});

test("text of a model stays inside of its comment and its literal", () => {
    const text = tree.get("types/rows/dim-customer.ts")?.text ?? "";
    expect(text).toContain("/** Ends the comment *\\/ export const hacked = 1; /* PII: email. */");
    expect(text).toContain("/** \\@deprecated not a tag */");
    expect([...tree.values()].filter((file) => /^export const hacked/m.test(file.text))).toEqual([]);
});
