import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { c360, temporaryFolder } from "./command-line.js";

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("c360 init --from odd files", () => {
    it("reads one file of a name that is a pattern, and JSON lines behind a byte-order mark", async () => {
        mkdirSync(join(folder, "raw/odd"), { recursive: true });
        writeFileSync(join(folder, "raw/odd/a*.ndjson"), '{"id": 1}\n');
        writeFileSync(join(folder, "raw/odd/ab.ndjson"), '{"id": "text"}\n');
        writeFileSync(join(folder, "raw/odd/marked.ndjson"), '\ufeff{"id": 7, "tags": ["x"]}\n{"id": 8}\n');
        const { code, err } = await c360(["init", "p", "--from", "raw"], { cwd: folder });
        expect(err).not.toContain("error");
        expect(code).toBe(0);
        const source = readFileSync(join(folder, "p/models/sources/odd.yaml"), "utf8");
        expect(source).toContain("      - name: a\n");
        expect(source).toContain("          - {name: id, type: integer, required: true}\n");
        expect(source).toContain("      - name: marked\n");
        expect(source).toContain("          - {name: tags, type: json}\n");
        writeFileSync(join(folder, "raw/odd/a.ndjson"), '{"id": 1}\n');
        const built = await c360(["build", "--data", "../raw"], { cwd: join(folder, "p") });
        expect(built.code).toBe(0);
    });

    it("does not wait for the writer of a pipe", async () => {
        mkdirSync(join(folder, "pipes/shop"), { recursive: true });
        execFileSync("mkfifo", [
            join(folder, "pipes/shop/orders.csv"),
            join(folder, "pipe"),
            join(folder, "pipe.json"),
        ]);
        for (const [path, because] of [
            ["pipes", "error[data/unreadable-file]: pipes/shop/orders.csv cannot be read: it is no file"],
            ["pipe", "it is neither a folder nor a file"],
            ["pipe.json", "it is neither a folder nor a file"],
        ] as const) {
            const { code, err } = await c360(["init", "q", "--from", path], { cwd: folder, killAfter: 20_000 });
            expect(err).toContain(because);
            expect(code).toBe(1);
        }
        expect(existsSync(join(folder, "q"))).toBe(false);
    });
});
