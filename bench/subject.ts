import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile, isSound, prepare, type SoundProject } from "../src/project/index.js";
import type { ProjectSize } from "./results.js";
import { syntheticProject } from "./synthetic/project.js";

/** A synthetic project that lies on disk. */
export interface Subject {
    readonly folder: string;
    readonly size: Omit<ProjectSize, "generatedFiles">;
    /** Removes what was generated, and every cache. */
    readonly clear: () => void;
    /** How many files `c360 generate` has written. */
    readonly generatedFiles: () => number;
    /** Changes one trait, each time to another value. */
    readonly change: () => void;
}

const seed = 360;

/** Writes the project of a size into a folder, and counts what it is. */
export function makeSubject(relations: number, folder: string): Subject {
    const files = syntheticProject({ relations, seed });
    for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    const project = soundProject(folder);
    const { sources, events, entities } = project.model;
    const customer = join(folder, "models/customer.yaml");
    let changes = 0;
    return {
        folder,
        size: {
            name: String(relations),
            relations: prepare(project).value?.warehouse.relations.length ?? 0,
            tables: sources.reduce((sum, { tables }) => sum + tables.length, 0),
            events: events.length,
            entities: entities.length,
            modelFiles: files.size,
            modelLines: [...files.values()].reduce((sum, text) => sum + text.split("\n").length - 1, 0),
        },
        clear: () => {
            for (const made of ["generated", ".c360"]) rmSync(join(folder, made), { recursive: true, force: true });
        },
        generatedFiles: () =>
            readdirSync(join(folder, "generated"), { recursive: true, withFileTypes: true }).filter((entry) =>
                entry.isFile(),
            ).length,
        change: () => {
            changes += 1;
            const text = readFileSync(customer, "utf8");
            writeFileSync(customer, text.replace(/_regular, type: boolean, value: (\w+) >= \d+/, changedTo(changes)));
        },
    };
}

const changedTo = (changes: number): string => `_regular, type: boolean, value: $1 >= ${100 + changes}`;

function soundProject(folder: string): SoundProject {
    const { value: project, diagnostics } = compile({ folder });
    if (isSound(project)) return project;
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}
