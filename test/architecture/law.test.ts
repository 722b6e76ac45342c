import { describe, expect, it } from "vitest";
import { doors, folderOf, levels } from "./levels.js";
import { readSourceFiles, type SourceFile } from "./source-files.js";

const files = readSourceFiles();
const paths = new Set(files.map(({ path }) => path));

describe("the law of the house", () => {
    it("gives every file a level", () => {
        expect(files.filter(({ path }) => folderOf(path) === undefined).map(({ path }) => path)).toEqual([]);
        expect(files.length).toBeGreaterThan(100);
    });

    it("lets an import point to a lower level only", () => {
        expect(files.flatMap(climbs)).toEqual([]);
    });

    it("knows every file that is imported", () => {
        const unknown = files.flatMap(({ path, imports }) =>
            imports.filter((name) => name.startsWith("src/") && !paths.has(name)).map((name) => `${path} -> ${name}`),
        );
        expect(unknown).toEqual([]);
    });

    it("has no cycle of files", () => {
        expect(findCycle(files)).toEqual([]);
    });

    it("gives each library one door", () => {
        const trespasses = files.flatMap(({ path, imports }) =>
            imports
                .map((name) => packageOf(name))
                .filter((name) => doors[name] !== undefined && !path.startsWith(`${doors[name]}/`))
                .map((name) => `${path} imports ${name}, whose door is ${doors[name]}`),
        );
        expect(trespasses).toEqual([]);
    });

    it("knows every library", () => {
        const libraries = files.flatMap(({ imports }) => imports.filter(isLibrary).map(packageOf));
        expect([...new Set(libraries)].filter((name) => doors[name] === undefined).sort()).toEqual([]);
    });

    it("has no folder or file that is a place for anything", () => {
        const anything = /(^|\/)(utils?|helpers?|common|misc|core|shared|lib)(\/|\.ts$)/;
        expect(files.map(({ path }) => path).filter((path) => anything.test(path))).toEqual([]);
    });

    it("keeps files small", () => {
        const sizes = files.map(({ lines }) => lines).sort((a, b) => a - b);
        expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(110);
        expect(files.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
    });

    it("takes no shortcut around the type checker", () => {
        const shortcut =
            /\bas any\b|[(<,]\s*\w+: any\b|@ts-(?:ignore|expect-error|nocheck)|^export \*|\/\/.*\b(?:TODO|FIXME)\b/m;
        expect(files.filter(({ text }) => shortcut.test(text)).map(({ path }) => path)).toEqual([]);
    });
});

function climbs({ path, imports }: SourceFile): readonly string[] {
    const from = folderOf(path);
    if (from === undefined) return [];
    return imports
        .map((name) => ({ name, to: folderOf(name) }))
        .filter(({ to }) => to !== undefined && to !== from && (levels[to] ?? 0) >= (levels[from] ?? 0))
        .map(({ name, to }) => `${path} (${levels[from]}) -> ${name} (${levels[to ?? ""]})`);
}

const isLibrary = (name: string): boolean => !name.startsWith("src/") && !name.startsWith("node:");

const packageOf = (name: string): string =>
    name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/");

/** The first cycle met, as the files along it. */
function findCycle(all: readonly SourceFile[]): readonly string[] {
    const imports = new Map(all.map((file) => [file.path, file.imports.filter((name) => paths.has(name))]));
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): readonly string[] => {
        const at = trail.indexOf(path);
        if (at >= 0) return [...trail.slice(at), path];
        if (done.has(path)) return [];
        for (const next of imports.get(path) ?? []) {
            const cycle = visit(next, [...trail, path]);
            if (cycle.length > 0) return cycle;
        }
        done.add(path);
        return [];
    };
    for (const { path } of all) {
        const cycle = visit(path, []);
        if (cycle.length > 0) return cycle;
    }
    return [];
}
