import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import type { Node } from "../../../syntax/node.js";
import { initDiagnostics } from "../../diagnostics.js";
import type { SourceContract } from "../contract.js";
import type { DeclaredTable } from "../declared/declared-table.js";
import { isSet, type Shapes, sentenceIn, under } from "../shape.js";
import { readColumn, withLoadedAt } from "./dbt-column.js";
import { freshnessOf } from "./dbt-freshness.js";
import { declaredTests } from "./dbt-tests.js";
import { plainColumn, withoutJinja } from "./dbt-text.js";

export interface DeclaredSources {
    readonly tables: readonly DeclaredTable[];
    readonly sources: readonly SourceContract[];
}

/**
 * The sources that a properties file of dbt declares, in the spelling of 1.0 (`tests`, `freshness`, `meta`) or of
 * 1.10 (`data_tests`, `config`, `arguments`).
 *
 * @param shown the file as the user would write it
 */
export function readDbtSources(root: Node | undefined, shown: string, shapes: Shapes): DeclaredSources {
    const listed = under(root, "sources");
    if (listed === undefined) {
        const place = { span: root?.span ?? { file: shown, start: 0, end: 0 } };
        shapes.report(noSources(place, shown));
        return { tables: [], sources: [] };
    }
    const sources = shapes.list(listed, "`sources`").flatMap((node) => readSource(node, shown, shapes) ?? []);
    return { tables: sources.flatMap(({ tables }) => tables), sources: sources.map(({ source }) => source) };
}

const noSources = (place: Parameters<typeof initDiagnostics.report>[1], path: string): Diagnostic =>
    initDiagnostics.report("no-sources", { span: { ...place.span, end: place.span.start } }, { path });

function readSource(node: Node, shown: string, shapes: Shapes) {
    const map = shapes.map(node, "an entry of `sources`");
    const name = withoutJinja(shapes.text(under(map, "name"), "`name` of a source"));
    if (map === undefined) return undefined;
    if (name === undefined) {
        shapes.notRead(map, "a source", "it has no name that can be read");
        return undefined;
    }
    const config = under(map, "config");
    if (isOff(map)) {
        shapes.notRead(map, `source \`${name}\``, "it is disabled");
        return undefined;
    }
    const written = shapes.text(under(map, "schema"), `\`schema\` of source ${name}`);
    const schema = withoutJinja(written) ?? name;
    const isComputed = written !== undefined && written !== schema;
    const database = under(map, "database");
    if (database !== undefined) {
        shapes.notRead(
            database,
            `\`database\` of source ${name}`,
            "a model names schemas, in the database of its target",
        );
    }
    const loadedAt = under(config, "loaded_at_field") ?? under(map, "loaded_at_field");
    const tables = shapes
        .list(under(map, "tables"), `\`tables\` of source ${name}`)
        .flatMap((table) => readTable(table, { name, schema, shown, loadedAt }, shapes) ?? []);
    return {
        tables,
        source: {
            source: name,
            description: sentenceIn(shapes.text(under(map, "description"), `\`description\` of source ${name}`)),
            schemaReview: isComputed ? "dbt computes it where it runs" : null,
            freshness: freshnessOf(under(config, "freshness") ?? under(map, "freshness")),
        },
    };
}

interface Surroundings {
    readonly name: string;
    readonly schema: string;
    readonly shown: string;
    readonly loadedAt: Node | undefined;
}

function readTable(node: Node, { name, schema, shown, loadedAt }: Surroundings, shapes: Shapes) {
    const map = shapes.map(node, `an entry of \`tables\` of source ${name}`);
    if (map === undefined) return undefined;
    const table = withoutJinja(shapes.text(under(map, "name"), `\`name\` of a table of ${name}`));
    if (table === undefined) {
        shapes.notRead(map, `a table of source \`${name}\``, "it has no name that can be read");
        return undefined;
    }
    const what = `\`${name}.${table}\``;
    if (isOff(map)) {
        shapes.notRead(map, what, "it is disabled");
        return undefined;
    }
    const listed = shapes.list(under(map, "columns"), `\`columns\` of ${what}`);
    if (listed.length === 0) {
        shapes.notRead(map, what, "it lists no columns; list them, or let c360 read the data itself");
        return undefined;
    }
    const tests = declaredTests(map, what, shapes);
    const config = under(map, "config");
    const field = under(config, "loaded_at_field") ?? under(map, "loaded_at_field") ?? loadedAt;
    const loaded = plainColumn(shapes.text(field, `\`loaded_at_field\` of ${what}`));
    const columns = listed.flatMap((column) => readColumn(column, what, shapes) ?? []);
    const keys = columns.filter(({ isKey }) => isKey).map(({ column }) => column.raw);
    const happened = plainColumn(shapes.text(under(config, "event_time"), `\`event_time\` of ${what}`));
    return {
        source: name,
        schema,
        table,
        physical: withoutJinja(shapes.text(under(map, "identifier"), `\`identifier\` of ${what}`)) ?? table,
        shown: `${shown}: ${name}.${table}`,
        description: sentenceIn(shapes.text(under(map, "description"), `\`description\` of ${what}`)),
        columns: withLoadedAt(
            columns.map(({ column }) => column),
            loaded,
        ),
        key: tests.key ?? (keys.length > 0 ? keys : null),
        loadedAt: loaded,
        dated: happened === null ? null : { changes: "append", at: happened },
    } satisfies DeclaredTable;
}

const isOff = (node: Node): boolean => {
    const enabled = under(node, "config", "enabled") ?? under(node, "enabled");
    return enabled?.kind === "scalar" && !isSet(enabled) && enabled.value === false;
};
