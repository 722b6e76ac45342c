/**
 * The law: a folder's level. An import points to a lower level, never sideways between folders, never up.
 * The longest matching folder counts; a folder that is not listed is not allowed.
 */
export const levels: Readonly<Record<string, number>> = {
    "src/text": 0,
    "src/graph": 0,
    "src/diagnostics": 1,
    "src/phone": 1,
    "src/syntax": 2,
    "src/expression": 2,
    "src/dialects": 3,
    "src/presets": 3,
    "src/language": 3,
    "src/names": 4,
    "src/model": 5,
    "src/synth": 6,
    "src/warehouse/plan": 6,
    "src/warehouse/staging": 7,
    "src/warehouse/snapshots": 7,
    "src/warehouse/identity": 7,
    "src/warehouse/calendar": 7,
    "src/warehouse/entities": 7,
    "src/warehouse/events": 7,
    "src/warehouse/profile": 7,
    "src/lineage": 7,
    "src/warehouse": 8,
    "src/render": 9,
    "src/format": 9,
    "src/emitters": 10,
    "src/engine": 10,
    "src/fixtures": 11,
    "src/output": 11,
    "src/init": 11,
    "src/explain": 11,
    "src/audit": 11,
    "src/project": 12,
    "src/cli": 13,
};

/** Libraries with one door: the only folder that may import them. */
export const doors: Readonly<Record<string, string>> = {
    yaml: "src/syntax",
    zod: "src/language",
    handlebars: "src/render",
    "sql-formatter": "src/format",
    "ts-morph": "src/emitters/typescript",
    "@duckdb/node-api": "src/engine",
    "@faker-js/faker": "src/synth",
    "libphonenumber-js": "src/phone",
    "fastest-levenshtein": "src/text",
    diff: "src/output",
    commander: "src/cli",
    picocolors: "src/cli",
};

/** The folder of the law that a file stands in. */
export function folderOf(path: string): string | undefined {
    return Object.keys(levels)
        .filter((folder) => path.startsWith(`${folder}/`))
        .sort((a, b) => b.length - a.length)[0];
}
